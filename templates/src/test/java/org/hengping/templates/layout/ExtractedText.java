package org.hengping.templates.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Assertions;

/**
 * Text extracted from an output, reduced to what all outputs have in common: no blanks, no list
 * markers, no page numbers, no marks of notes.
 */
public final class ExtractedText {
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u3000\\uFEFF]+");
  private static final Pattern MARKER =
      Pattern.compile("(?m)^\\s*(?:\\d+\\.|[•◦▪·\\uE4C4\\uF0B7])\\s+(?=\\S)");
  private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\s*— \\d+ —\\s*$");
  private static final Pattern LEADER = Pattern.compile("\\.{3,}\\s*\\d+");
  private static final Pattern NOTE_MARK = Pattern.compile("\\[\\d+\\]");

  /** The result of a reference to a page. */
  private static final Pattern PAGE_REFERENCE =
      Pattern.compile("(<w:tab/>(?:(?!<w:t>).)*)<w:t>[0-9]+</w:t>");

  private static final Pattern STRUCTURE_LINE = Pattern.compile("\\s*\"(.*)\"");

  private ExtractedText() {}

  /** What must be in every output: 版头, title, blocks, then the notes and 版记. */
  public static String expected(Manuscript manuscript) {
    var parts = OfficialParts.of(manuscript);
    return joined(aboveFoot(manuscript) + notes(manuscript) + lines(manuscript, parts.foot()));
  }

  /** All of it but the notes. */
  public static String withoutNotes(Manuscript manuscript) {
    return joined(aboveFoot(manuscript) + lines(manuscript, OfficialParts.of(manuscript).foot()));
  }

  private static String aboveFoot(Manuscript manuscript) {
    var parts = OfficialParts.of(manuscript);
    return lines(manuscript, parts.head())
        + PrintedText.of(manuscript.title())
        + lines(manuscript, parts.body());
  }

  private static String lines(Manuscript manuscript, List<? extends Block> blocks) {
    var text = new StringBuilder();
    for (Block block : blocks) {
      PlainText.lines(block).forEach(text::append);
      if (block instanceof Block.Contents) {
        text.append(ContentsLine.TITLE);
        ContentsLine.of(manuscript).forEach(line -> text.append(line.text()));
      }
    }
    return PrintedText.of(text.toString());
  }

  /**
   * All characters in an order of their own, where a program reads cells in an order of its own.
   */
  public static String sorted(String text) {
    int[] characters = text.codePoints().sorted().toArray();
    return new String(characters, 0, characters.length);
  }

  /** Notes in their order; a note inside a note comes after all others. */
  private static String notes(Manuscript manuscript) {
    var queue = new ArrayDeque<Inline.Footnote>();
    for (Block block : manuscript.blocks()) {
      runs(block).forEach(run -> collect(run, queue));
    }
    var text = new StringBuilder();
    while (!queue.isEmpty()) {
      var note = queue.remove();
      text.append(PlainText.of(note.content()));
      collect(note.content(), queue);
    }
    return PrintedText.of(text.toString());
  }

  private static void collect(List<Inline> inlines, ArrayDeque<Inline.Footnote> queue) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Footnote n) {
        queue.add(n);
      } else if (inline instanceof Inline.Strong s) {
        collect(s.content(), queue);
      } else if (inline instanceof Inline.Link l) {
        collect(l.content(), queue);
      }
    }
  }

  /** Compares two texts and shows the place where they part. */
  public static void assertSame(String expected, String actual) {
    int at = 0;
    while (at < Math.min(expected.length(), actual.length())
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    Assertions.assertEquals(around(expected, at), around(actual, at), "at character " + at);
    Assertions.assertEquals(expected, actual);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
  }

  /** Without blanks. */
  public static String joined(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  /** Of a page or fragment. */
  public static String ofHtml(String html) {
    String text =
        html.replaceAll("(?s)<head>.*?</head>", "")
            .replaceAll("(?s)<[^>]*>", "\n")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    return joined(NOTE_MARK.matcher(text).replaceAll(""));
  }

  /** Of the main part of a DOCX file, without the page numbers of a table of contents. */
  public static String ofDocx(byte[] docx) {
    String word = part(docx, "word/document.xml").replaceAll("<w:instrText.*?</w:instrText>", "");
    return ofHtml(PAGE_REFERENCE.matcher(word).replaceAll("$1"));
  }

  /** A part of a DOCX file as text. */
  public static String part(byte[] docx, String name) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("No part " + name);
  }

  /** Of what pdftotext prints; {@code header} is a table header that is repeated on every page. */
  public static String ofPdf(String text, String header) {
    String all =
        joined(
            NOTE_MARK
                .matcher(
                    MARKER
                        .matcher(PAGE_NUMBER.matcher(text.replace("\f", "\n")).replaceAll(""))
                        .replaceAll(""))
                .replaceAll(""));
    int first = all.indexOf(header);
    return first < 0 || header.isEmpty()
        ? all
        : all.substring(0, first + header.length())
            + all.substring(first + header.length()).replace(header, "");
  }

  /** Of what pdftotext prints, without page numbers and the running header. */
  public static String ofPages(String text, String title) {
    String pages = PAGE_NUMBER.matcher(text.replace("\f", "\n")).replaceAll("");
    String header = "(?m)^\\s*" + Pattern.quote(PrintedText.of(title)) + "\\s*$";
    return joined(pages.replaceAll(header, ""));
  }

  /** Of the structure tree as pdfinfo prints it. */
  public static String ofStructure(String tree) {
    var out = new StringBuilder();
    boolean label = false;
    for (String line : tree.split("\n")) {
      var text = STRUCTURE_LINE.matcher(line);
      if (!text.matches()) {
        label = line.strip().startsWith("Lbl");
      } else if (!label) {
        out.append(text.group(1));
      }
    }
    return joined(NOTE_MARK.matcher(out).replaceAll(""));
  }

  /** Without the dots and page numbers of a table of contents. */
  public static String withoutLeaders(String text) {
    return LEADER.matcher(text).replaceAll("");
  }

  /** Of what LibreOffice saves; its notes are marked with bare numbers, given in their place. */
  public static String ofOffice(String text, String marked, String unmarked) {
    return joined(MARKER.matcher(text).replaceAll(""))
        .replaceFirst(Pattern.quote(marked), unmarked);
  }

  private static List<List<Inline>> runs(Block block) {
    var runs = new ArrayList<List<Inline>>();
    if (block instanceof Block.Heading h) {
      runs.add(h.text());
    } else if (block instanceof Block.Paragraph p) {
      runs.add(p.text());
    } else if (block instanceof Block.Listing l) {
      l.items().forEach(i -> runs.add(i.text()));
    } else if (block instanceof Block.Table t) {
      runs.add(t.caption());
      t.rows().forEach(row -> row.forEach(cell -> runs.add(cell.text())));
    }
    return runs;
  }
}
