package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
  private static Manuscript read(String html) {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Manuscript read(byte[] bytes) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, "页面.html")).manuscript();
  }

  private static String unseen(Manuscript manuscript) {
    return manuscript.unseen().stream().map(UnseenText::text).collect(Collectors.joining("|"));
  }

  @Test
  void aPageBecomesHeadingsParagraphsListsAndLinks() {
    var manuscript =
        read(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8">
            <meta name="ArticleTitle" content="示例市预算绩效管理办法">
            <title>示例市预算绩效管理办法_示例市财政局</title>
            <script>var a = "脚本";</script><style>p { margin: 0 }</style></head>
            <body><div class="nav"><ul><li><a href="/">首页</a></li><li>政务公开</li></ul></div>
            <h1>示例市预算绩效管理办法</h1>
            <p>　　第一条&nbsp;为了<b>规范</b>
               管理，制定本办法。<br>第二段。</p>
            <div>一、总则</div>
            <div>见<a href="https://example.invalid/a?b=1">附件</a>。<span>行内</span></div>
            <ol><li>甲<ul><li>甲一</li></ul></li><li>乙</li></ol></body></html>
            """);
    assertEquals("示例市预算绩效管理办法", manuscript.title());
    assertEquals(
        List.of(
            "首页",
            "政务公开",
            "示例市预算绩效管理办法",
            "　　第一条 为了规范 管理，制定本办法。",
            "第二段。",
            "一、总则",
            "见附件。行内",
            "甲",
            "甲一",
            "乙"),
        PlainText.of(manuscript).lines().toList());
    assertEquals(
        new Block.Heading(1, List.of(new Inline.Text("示例市预算绩效管理办法"))), manuscript.blocks().get(1));
    assertInstanceOf(Block.Heading.class, manuscript.blocks().get(3));
    var link = ((Block.Paragraph) manuscript.blocks().get(4)).text().get(1);
    assertEquals(
        new Inline.Link(List.of(new Inline.Text("附件")), "https://example.invalid/a?b=1"), link);
    var list = (Block.Listing) manuscript.blocks().get(5);
    assertTrue(list.ordered());
    assertEquals(List.of(0, 1, 0), list.items().stream().map(Block.Item::depth).toList());
    assertEquals(List.of(), manuscript.unseen());
  }

  @Test
  void aTableKeepsItsSpanningCells() {
    var manuscript =
        read(
            """
            <table><caption>评分表</caption>
            <thead><tr><th rowspan=2>一级指标</th><th colspan="2">分值</th></tr>
            <tr><th>满分</th><th>得分</th></tr></thead>
            <tr><td rowspan=0>产出</td><td align=center>30</td><td style="text-align:right">28</td></tr>
            <tr><td>20<p>其中：<p>一</td><td colspan=99999>18</td></tr></table>
            """);
    var table = (Block.Table) manuscript.blocks().get(0);
    assertEquals("评分表", PlainText.of(table.caption()));
    assertEquals(2, table.headerRows());
    assertEquals(
        List.of("评分表", "一级指标\\t分值", "满分\\t得分", "产出\\t30\\t28", "20\\n其中：\\n一\\t18"),
        PlainText.lines(table).stream()
            .map(l -> l.replace("\t", "\\t").replace("\n", "\\n"))
            .toList());
    var first = table.rows().get(0).get(0);
    assertEquals(List.of(2, 1), List.of(first.rowSpan(), first.columnSpan()));
    assertEquals(2, table.rows().get(2).get(0).rowSpan());
    assertEquals(Block.Align.CENTER, table.rows().get(2).get(1).align());
    assertEquals(Block.Align.RIGHT, table.rows().get(2).get(2).align());
  }

  @Test
  void aTableThatOnlyLaysOutThePageIsNone() {
    var manuscript =
        read(
            "<table><tr><td><p>左栏</p></td><td><h2>标题</h2><table><tr><td>指标</td><td>分值</td></tr>"
                + "<tr><td>产出</td><td>30</td></tr></table></td></tr></table><table><tr><td>单列正文</td></tr></table>");
    assertEquals(
        List.of("左栏", "标题", "指标\t分值", "产出\t30", "单列正文"), PlainText.of(manuscript).lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='display:none'>金丝雀</p>",
        "<div style=\"DISPLAY : NONE !important\"><p>金丝雀</p></div>",
        "<p hidden>金丝雀</p>",
        "<p style='visibility:hidden'>金丝雀</p>",
        "<span style='font-size:0'>金丝雀</span>",
        "<span style='font-size: 0px'>金丝雀</span>",
        "<span style='opacity:0.0'>金丝雀</span>",
        "<span style='color:#fff'>金丝雀</span>",
        "<span style='color:white'>金丝雀</span>",
        "<font color='#FFFFFF'>金丝雀</font>",
        "<span style='color:rgb(255, 255, 255)'>金丝雀</span>",
        "<span style='color:rgba(0,0,0,0)'>金丝雀</span>",
        "<span style='color:transparent'>金丝雀</span>",
        "<div style='background:#c00'><b style='color:#C00'>金丝雀</b></div>",
        "<table bgcolor=black><tr><td><span style='color:black'>金丝雀</span></td></tr></table>",
        "<div style='position:absolute;left:-9999px'>金丝雀</div>",
        "<h1 style='text-indent:-9999px'>金丝雀</h1>",
        "<div style='height:0;overflow:hidden'>金丝雀</div>",
        "<div style='position:absolute;clip:rect(0,0,0,0)'>金丝雀</div>",
        "<div style='transform:scale(0)'>金丝雀</div>",
        "<span style='mso-hide:all'>金丝雀</span>",
        "<style>.x1 { display : none }</style><p class='a x1'>金丝雀</p>",
        "<style>/* */ #k, .z{color:#fff}</style><p id=k>金丝雀</p>",
        "<style>@media screen{.q{display:none}}</style><p class=q>金丝雀</p>",
        "<style>.t{display:block}.p .t{display:none}</style><div class=p><p class=t>金丝雀</p></div>",
        "<!-- 金丝雀 -->",
        "<!--[if IE]>金丝雀<![endif]-->",
        "<noscript>金丝雀</noscript>",
        "<template><p>金丝雀</p></template>",
        "<dialog>金丝雀</dialog>",
        "<input type=hidden value='金丝雀'>",
        "<table><tr><td>甲</td><td>乙</td></tr><tr style='display:none'><td>金丝雀</td><td></td></tr></table>",
        "<ul><li>甲</li><li style='display:none'>金丝雀</li></ul>"
      })
  void textThatAReaderCannotSeeIsUnseen(String html) {
    var manuscript = read("<html><body><p>看得见的正文</p>" + html + "<p>结尾</p></body></html>");
    String seen = PlainText.of(manuscript);
    assertFalse(seen.contains("金丝雀"), seen);
    assertTrue(unseen(manuscript).contains("金丝雀"), manuscript.toString());
    assertTrue(seen.contains("看得见的正文") && seen.contains("结尾"), seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p aria-hidden=true>金丝雀</p>",
        "<div style='background:#900'><span style='color:#fff'>金丝雀</span></div>",
        "<div style='background:url(a.png)'><span style='color:#fff'>金丝雀</span></div>",
        "<div style='visibility:hidden'><p style='visibility:visible'>金丝雀</p></div>",
        "<style>@media print{.b{display:none}}</style><p class=b>金丝雀</p>",
        "<style>.tab{display:none}.tab.on{display:block}</style><p class='tab on'>金丝雀</p>",
        "<style>.c:hover{display:none}</style><p class=c>金丝雀</p>",
        "<details><summary>更多</summary>金丝雀</details>",
        "<input value='金丝雀'>",
        "<textarea>金丝雀</textarea>",
        "<pre>金丝雀</pre>",
        "<select><option>金丝雀</select>"
      })
  void textThatAReaderCanSeeIsText(String html) {
    assertTrue(PlainText.of(read("<p>正文</p>" + html)).contains("金丝雀"));
  }

  @Test
  void scriptsAndStylesAreNoTextAtAll() {
    var manuscript = read("<p>正文</p><script>金丝雀()</script><style>.金丝雀{}</style>");
    assertFalse(manuscript.toString().contains("金丝雀"));
  }

  @Test
  void whatThePageOnlyRefersToIsUnrecognised() {
    var manuscript =
        read(
            "<p>正文</p><img src='http://127.0.0.1:9/a.png' alt='组织机构图'><iframe src='b.html'></iframe>"
                + "<link rel=stylesheet href='a.css'>");
    var what =
        manuscript.blocks().stream()
            .filter(b -> b instanceof Block.Unrecognised)
            .map(b -> ((Block.Unrecognised) b).what())
            .toList();
    assertEquals(3, what.size(), what.toString());
    assertTrue(what.get(0).contains("组织机构图"));
    assertTrue(what.get(2).contains("样式"));
  }

  @Test
  void aPictureInThePageIsKept() {
    var reading =
        assertInstanceOf(
            Reading.Read.class,
            ReadFile.read(
                "<p>正文</p><img alt='印章' src='data:image/png;base64,iVBORw0KGgo='>"
                    .getBytes(StandardCharsets.UTF_8),
                "a.htm"));
    assertEquals(1, reading.pictures().size());
    assertInstanceOf(Block.Picture.class, reading.manuscript().blocks().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK", "UTF-8"})
  void theCharsetIsFoundWhateverThePageDeclares(String charset) {
    for (String declared : List.of("", "gb2312", "utf-8", "iso-8859-1", "utf-7")) {
      String html = "<html><head><meta charset='" + declared + "'></head><p>绩效评价結果〇镕</p>";
      assertTrue(
          PlainText.of(read(html.getBytes(Charset.forName(charset)))).contains("绩效评价結果〇镕"),
          declared);
    }
    byte[] wide = ("\uFEFF<p>绩效评价</p>").getBytes(StandardCharsets.UTF_16LE);
    assertEquals("绩效评价\n", PlainText.of(read(wide)));
  }

  @Test
  void aMarkAnywhereOnTopStopsThePage() {
    for (String html :
        List.of(
            "<p>秘密★5年</p><p>正文</p>",
            "<title>机密★3年</title><p>正文</p>",
            "<p>正文</p><p style='display:none'>机密★1年</p>",
            "<table><tr><td>绝密★长期</td><td>正文</td></tr></table>")) {
      assertEquals(
          new Reading.Marked(),
          ReadFile.read(html.getBytes(StandardCharsets.UTF_8), "a.html"),
          html);
    }
  }

  @Test
  void brokenMarkupIsReadAsABrowserDoes() {
    var manuscript = read("<p>甲<p>乙<div>丙</p></div><b>丁<i>戊</b>己</i> &amp; &#x4e00; &bogus;");
    assertEquals(
        List.of("甲", "乙", "丙", "丁戊己 & 一 &bogus;"),
        PlainText.of(manuscript).lines().filter(l -> !l.isBlank()).toList());
  }
}
