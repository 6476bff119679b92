package org.hengping.corpus.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of an entry. Windows in China writes names in GBK and says nothing of it: a name that is
 * not declared is UTF-8 when it is, else GB18030.
 */
final class EntryName {
  private static final int LONGEST = 1_000;
  private static final Pattern OUTSIDE =
      Pattern.compile("(?:^|.*/)\\.\\.(?:/.*|$)|/.*|[A-Za-z]:.*");
  private static final Pattern UNPRINTABLE =
      Pattern.compile(".*[\\p{Cntrl}\u202A-\u202E\u2066-\u2069\u200E\u200F].*", Pattern.DOTALL);

  private EntryName() {}

  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean declared = entry.getNameSource() != ZipArchiveEntry.NameSource.NAME || raw == null;
    return (declared ? entry.getName() : decoded(raw)).replace('\\', '/');
  }

  private static String decoded(byte[] raw) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        var decoder =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return decoder.decode(ByteBuffer.wrap(raw)).toString();
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return new String(raw, StandardCharsets.ISO_8859_1);
  }

  /** Why a name is not taken. */
  static Optional<String> fault(String name) {
    if (OUTSIDE.matcher(name).matches()) {
      return Optional.of("压缩包内的文件名指向包外（绝对路径或上级目录），没有读取；请解压后核对来源，再导入其中的文件");
    }
    if (name.length() > LONGEST || UNPRINTABLE.matcher(name).matches()) {
      return Optional.of("压缩包内的文件名过长或含有不可见的控制字符，没有读取；请解压后改名，再导入");
    }
    return Optional.empty();
  }

  /** The name without what would disturb a screen or a list. */
  static String shown(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069\u200E\u200F]", "�");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
