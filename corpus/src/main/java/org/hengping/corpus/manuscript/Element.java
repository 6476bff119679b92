package org.hengping.corpus.manuscript;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a paragraph is in an official document (公文格式各要素, GB/T 9704—2012 第7章). Elements of the head
 * stand before all other blocks and are printed above the title; those of the foot (版记) stand at
 * the end and are printed at the bottom of the last page.
 */
public enum Element {
  TEXT("正文", Place.BODY),
  ORGAN_MARK("发文机关标志", Place.HEAD),
  DOCUMENT_NUMBER("发文字号", Place.HEAD),
  SIGNER("签发人", Place.HEAD),
  RECIPIENTS("主送机关", Place.BODY),
  ATTACHMENTS("附件说明", Place.BODY),
  SIGNATURE("署名", Place.BODY),
  DATE("成文日期", Place.BODY),
  NOTE("附注", Place.BODY),
  COPY_TO("抄送机关", Place.FOOT),
  PRINTED_BY("印发机关", Place.FOOT),
  PRINTED_ON("印发日期", Place.FOOT);

  /** Part of the page: 版头, 主体 or 版记. */
  public enum Place {
    HEAD,
    BODY,
    FOOT
  }

  private final String title;
  private final Place place;

  Element(String title, Place place) {
    this.title = title;
    this.place = place;
  }

  /** The standard's name. */
  public String title() {
    return title;
  }

  /** Where it is printed. */
  public Place place() {
    return place;
  }

  /** The element with this name of the standard. */
  public static Optional<Element> titled(String title) {
    return Arrays.stream(values()).filter(e -> e.title.equals(title)).findFirst();
  }
}
