package org.hengping.corpus.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the bytes of a file really are, whatever its name says. */
enum Content {
  PACKAGE("Office 或压缩"),
  OLD_OFFICE("旧版 Office"),
  PDF("PDF"),
  RICH_TEXT("RTF"),
  ARCHIVE("压缩包"),
  PICTURE("图片"),
  PROGRAM("可执行程序"),
  WEB_PAGE("网页"),
  WEB_ARCHIVE("网页归档"),
  OTHER("其他");

  private static final int LOOKED_AT = 1024;

  private final String title;

  Content(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Content of(byte[] b) {
    if (starts(b, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLD_OFFICE;
    } else if (starts(b, 'P', 'K', 3, 4) || starts(b, 'P', 'K', 5, 6)) {
      return PACKAGE;
    } else if (starts(b, '{', '\\', 'r', 't')) {
      return RICH_TEXT;
    } else if (starts(b, 'R', 'a', 'r', '!')
        || starts(b, '7', 'z', 0xBC, 0xAF)
        || starts(b, 0x1F, 0x8B)
        || starts(b, 'B', 'Z', 'h')
        || starts(b, 0xFD, '7', 'z', 'X', 'Z')) {
      return ARCHIVE;
    } else if (starts(b, 0x89, 'P', 'N', 'G')
        || starts(b, 0xFF, 0xD8, 0xFF)
        || starts(b, 'G', 'I', 'F', '8')
        || starts(b, 'I', 'I', '*', 0)
        || starts(b, 'M', 'M', 0, '*')) {
      return PICTURE;
    } else if (starts(b, 0x7F, 'E', 'L', 'F') || starts(b, 'M', 'Z', 0x90)) {
      return PROGRAM;
    }
    return byWords(b);
  }

  /** A PDF may begin with other bytes; pages of the web begin with their markup. */
  private static Content byWords(byte[] b) {
    String head = new String(b, 0, Math.min(b.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF")) {
      return PDF;
    }
    String words = head.replace("\0", "").toLowerCase(Locale.ROOT).stripLeading();
    if (words.startsWith("mime-version:") || words.contains("multipart/related")) {
      return WEB_ARCHIVE;
    }
    boolean page =
        words.matches(
            "(?s)(?:ï»¿|ÿþ|þÿ)?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?<(?:!doctype html|html|head|body|meta|table)\\b.*");
    return page ? WEB_PAGE : OTHER;
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (bytes.length <= i || bytes[i] != (byte) magic[i]) {
        return false;
      }
    }
    return true;
  }
}
