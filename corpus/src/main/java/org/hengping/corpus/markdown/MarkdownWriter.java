package org.hengping.corpus.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Source;
import org.jspecify.annotations.Nullable;

/**
 * Writes Markdown in two forms: {@linkplain #reading for reading}, where a figure is its text, and
 * {@linkplain #editing for editing}, from which {@link MarkdownReader} makes the same blocks again.
 */
public final class MarkdownWriter {
  static final String FENCE = "hengping";
  static final String PAGE_BREAK = "pageBreak";
  static final String CONTENTS = "contents";

  private MarkdownWriter() {}

  /** The whole document for a reader: the title at level 1, merged cells spread out. */
  public static String reading(Manuscript manuscript) {
    var out = new BlockWriter(false);
    out.heading(1, List.of(new Inline.Text(manuscript.title())));
    for (Block block : manuscript.blocks()) {
      out.block(
          block instanceof Block.Heading h
              ? new Block.Heading(Math.min(6, h.level() + 1), h.text())
              : block);
    }
    return out.finish();
  }

  /**
   * Blocks for editing. Tables with merged cells or drawn from registers, charts and other blocks
   * that nobody types are one fenced reference each; restore them with {@link BaseManuscript}.
   */
  public static String editing(List<Block> blocks) {
    var out = new BlockWriter(true);
    blocks.forEach(out::block);
    return out.finish();
  }

  /** The name under which an opaque block is restored: the head of its content's hash. */
  public static String reference(Block block) {
    String json = ManuscriptJson.write(Manuscript.of("block", List.of(block)));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The fenced line that stands for a block; {@code words} tell a person what it is. */
  public static String fence(String reference, String words) {
    return "```" + FENCE + "\n" + reference + " " + MarkdownText.normalise(words) + "\n```";
  }

  /** What an opaque block is, for the person who edits around it. */
  static String describe(Block block) {
    if (block instanceof Block.Table t) {
      return "表格 " + PlainText.of(t.caption()) + origin(t.source());
    } else if (block instanceof Block.Chart c) {
      return "图 " + c.title() + origin(c.source());
    } else if (block instanceof Block.Picture p) {
      return "图片 " + p.alternative();
    } else if (block instanceof Block.Withheld w) {
      return "不公开内容 " + w.token();
    } else if (block instanceof Block.Unrecognised u) {
      return "未识别内容 " + u.what();
    }
    return "原样保留";
  }

  private static String origin(@Nullable Source source) {
    return source == null ? "（含合并单元格，原样保留）" : "（取自台账，随台账更新）";
  }
}
