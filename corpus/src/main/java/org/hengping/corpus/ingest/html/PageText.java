package org.hengping.corpus.ingest.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/**
 * The text of a page: by its byte order mark, else as UTF-8 when it is (many pages declare
 * another), else as it declares, else as GB18030. A page with a few broken bytes is read as it
 * declares.
 */
final class PageText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int HEAD = 4096;
  private static final int BROKEN = 20;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([a-z0-9_-]{2,20})");

  private PageText() {}

  static String of(byte[] bytes) {
    if (bytes.length > Limits.TEXT) {
      throw new NotReadable("网页文件超过 " + (Limits.TEXT >> 20) + " MB；请拆成几个文件，或另存为 .docx 后再导入");
    }
    var marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    var charsets = new LinkedHashSet<Charset>();
    var declared = declared(bytes);
    charsets.add(StandardCharsets.UTF_8);
    declared.ifPresent(charsets::add);
    charsets.add(GB18030);
    for (Charset charset : charsets) {
      var text = decode(bytes, 0, charset, CodingErrorAction.REPORT);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return lenient(bytes, declared.orElse(StandardCharsets.UTF_8));
  }

  private static Optional<String> byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return decode(b, 3, StandardCharsets.UTF_8, CodingErrorAction.REPLACE);
    } else if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return decode(b, 2, StandardCharsets.UTF_16LE, CodingErrorAction.REPLACE);
    } else if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return decode(b, 2, StandardCharsets.UTF_16BE, CodingErrorAction.REPLACE);
    }
    return Optional.empty();
  }

  /** Only charsets that agree with ASCII: any other could make text out of markup (UTF-7). */
  private static Optional<Charset> declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    var m = DECLARED.matcher(head);
    if (!m.find()) {
      return Optional.empty();
    }
    return switch (m.group(1).toLowerCase(java.util.Locale.ROOT)) {
      case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk" -> Optional.of(GB18030);
      case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
      case "big5", "big5-hkscs" -> Optional.of(Charset.forName("Big5-HKSCS"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> decode(
      byte[] bytes, int from, Charset charset, CodingErrorAction action) {
    try {
      var decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
      return Optional.of(
          decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String lenient(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (text.chars().filter(c -> c == '\uFFFD').count() > BROKEN) {
      throw new NotReadable("网页的文字编码不能识别；请用浏览器打开后另存为 UTF-8 编码的网页，再导入");
    }
    return text;
  }
}
