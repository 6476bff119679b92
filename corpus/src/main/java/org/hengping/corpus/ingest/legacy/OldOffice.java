package org.hengping.corpus.ingest.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/** Opens the container of the old formats (OLE 2) and tells what is in it. */
public final class OldOffice {
  /** What a container holds. */
  public enum Content {
    WORD,
    WORKBOOK,
    /** A newer file under a password. */
    ENCRYPTED,
    OTHER
  }

  static final String MACROS = "宏（VBA 程序，不会运行）";
  private static final String BROKEN = "文件已损坏或不完整，无法打开；请用 Word、Excel 或 WPS 打开后重新另存，再导入";
  private static final String LOCKED = "文件已加密（有打开密码），无法读取；请用 Word、Excel 或 WPS 取消密码后另存，再导入";

  static {
    // No record of a file can be longer than the file.
    IOUtils.setByteArrayMaxOverride((int) Limits.FILE);
  }

  /** Reads an open container. */
  @FunctionalInterface
  interface Opened<T> {
    T read(POIFSFileSystem container) throws IOException;
  }

  private OldOffice() {}

  /**
   * What the container holds, told by its streams.
   *
   * @throws NotReadable when it cannot be opened
   */
  public static Content content(byte[] bytes) {
    return open(
        bytes,
        container -> {
          var root = container.getRoot();
          if (root.hasEntry("EncryptedPackage")) {
            return Content.ENCRYPTED;
          }
          if (root.hasEntry("WordDocument")) {
            return Content.WORD;
          }
          boolean workbook =
              root.hasEntry("Workbook") || root.hasEntry("WORKBOOK") || root.hasEntry("Book");
          return workbook ? Content.WORKBOOK : Content.OTHER;
        });
  }

  /** Reads a container; what goes wrong inside POI is told in our words. */
  static <T> T open(byte[] bytes, Opened<T> reader) {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return reader.read(container);
    } catch (NotReadable e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new NotReadable(LOCKED, e);
    } catch (OldFileFormatException e) {
      throw new NotReadable(
          "文件是 Office 95 或更早的格式，无法读取；请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // POI tells of broken files by many kinds of unchecked exceptions, and of a style that is
      // based on itself by running out of stack.
      throw new NotReadable(namesEncryption(bytes) ? LOCKED : BROKEN, e);
    }
  }

  /** Why a container under a password is not taken. */
  public static NotReadable locked() {
    return new NotReadable(LOCKED);
  }

  private static boolean namesEncryption(byte[] bytes) {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + name.length <= bytes.length; i++) {
      if (bytes[i] == name[0] && Arrays.equals(name, 0, name.length, bytes, i, i + name.length)) {
        return true;
      }
    }
    return false;
  }
}
