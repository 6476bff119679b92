package org.hengping.corpus.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/**
 * Text decoded from bytes: by its byte order mark, else as strict UTF-8, else as strict GB18030.
 */
public record Decoded(String text, Charset charset) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * Decodes.
   *
   * @throws NotReadable when the bytes are empty, too many or no text
   */
  public static Decoded of(byte[] bytes) {
    if (bytes.length > Limits.TEXT) {
      throw new NotReadable("文本文件超过 " + (Limits.TEXT >> 20) + " MB；请拆成几个文件后再导入");
    }
    Decoded decoded = marked(bytes);
    if (decoded.text().isBlank()) {
      throw new NotReadable("文件是空的；请检查是否选错了文件，再导入");
    }
    if (decoded.text().chars().anyMatch(Decoded::binary)) {
      throw new NotReadable("文件内容不是文本；请核对扩展名，或用原来的程序另存为 .txt 或 .docx 后再导入");
    }
    return decoded;
  }

  private static Decoded marked(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return strict(b, 3, List.of(StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return strict(b, 2, List.of(StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return strict(b, 2, List.of(StandardCharsets.UTF_16BE));
    }
    return strict(b, 0, List.of(StandardCharsets.UTF_8, GB18030));
  }

  private static Decoded strict(byte[] bytes, int from, List<Charset> charsets) {
    for (Charset charset : charsets) {
      try {
        var decoder =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        return new Decoded(text, charset);
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    throw new NotReadable("文件不是 UTF-8 或 GB18030 编码的文本；请用记事本另存为 UTF-8 编码后再导入");
  }

  private static boolean binary(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x1A;
  }

  /** The lines as grep sees them: cut at line feeds, one carriage return before them dropped. */
  public List<String> lines() {
    boolean oldMac = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0;
    return List.of(text.split(oldMac ? "\r" : "\r?\n", -1));
  }
}
