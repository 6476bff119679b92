package org.hengping.publisher.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the two signatures of a bundle cover. It holds no title and no text, so that it can stay
 * when the contents are erased.
 *
 * @param sequence from 1 without gaps
 * @param previous hash of the manifest before, {@link Hash#NONE} for the first
 * @param publicId e.g. {@code 2021-001}
 * @param contents empty for a withdrawal
 * @param approvals steps of the staff zone by role, without names
 * @param note for the public: why it was withdrawn or what was changed; of a withdrawal without a
 *     note nothing is shown at all
 * @param at time of signing, ISO 8601 in UTC
 * @param commitment keyed hash by which the staff zone can prove what was published
 */
public record Manifest(
    int version,
    long sequence,
    String previous,
    BundleKind kind,
    String publicId,
    List<Content> contents,
    List<Approval> approvals,
    String note,
    String at,
    String commitment) {

  /** The only version so far. */
  public static final int VERSION = 1;

  /** Name of the content that holds the {@link PublicRecord}. */
  public static final String RECORD = "record.json";

  /** Name of the content that holds the redacted manuscript. */
  public static final String MANUSCRIPT = "manuscript.json";

  /** Name of the content that holds the report as an HTML fragment. */
  public static final String BODY = "body.html";

  private static final String ID = "[0-9]{4}-[0-9]{3,6}";
  private static final String NAME = "[a-z]{1,24}\\.[a-z]{2,5}";

  /** A blob by name. */
  public record Content(String name, String hash, long size) {
    public Content {
      require(name.matches(NAME), "内容名称不合规：" + name);
      require(Hash.isHash(hash) && size >= 0, "内容散列不合规：" + name);
    }

    /** Whether people are offered it as a file. */
    public boolean offered() {
      return name.startsWith("report.");
    }
  }

  /**
   * A step that somebody took before.
   *
   * @param step REVIEW, APPROVE or PUBLISH
   * @param role roles that allowed it
   * @param on date, ISO 8601
   */
  public record Approval(String step, String role, String on) {}

  public Manifest {
    require(version == VERSION, "数据包版本不支持：" + version);
    require(sequence >= 1, "数据包序号不合规：" + sequence);
    require(Hash.isHash(previous), "前序散列不合规");
    require(publicId.matches(ID), "公开编号不合规：" + publicId);
    require(Hash.isHash(commitment), "承诺值不合规");
    require(note.length() <= 200 && note.chars().noneMatch(Character::isISOControl), "说明不合规");
    contents = List.copyOf(contents);
    approvals = List.copyOf(approvals);
    require(contents.stream().map(Content::name).distinct().count() == contents.size(), "内容名称重复");
    require((kind == BundleKind.WITHDRAW) == contents.isEmpty(), "内容与数据包类型不符");
    Instant.parse(at);
  }

  /** A manifest without a note. */
  public Manifest(
      int version,
      long sequence,
      String previous,
      BundleKind kind,
      String publicId,
      List<Content> contents,
      List<Approval> approvals,
      String at,
      String commitment) {
    this(version, sequence, previous, kind, publicId, contents, approvals, "", at, commitment);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new BadBundle(otherwise);
    }
  }

  /** Time of signing. */
  public Instant instant() {
    return Instant.parse(at);
  }

  /** The content of this name. */
  public Optional<Content> content(String name) {
    return contents.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Hash over the canonical bytes; the next manifest names it. */
  public String hash() {
    return Hash.of(CanonicalJson.write(this));
  }
}
