package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full or read-only disk and a damaged database are told in words, and nothing is left half. */
class BrokenStoreTest {
  @TempDir Path folder;
  private boolean mounted;

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      command("umount", "-l", folder.resolve("disk").toString());
    }
  }

  /** A disk of a few megabytes, where this process may mount one. */
  private Path disk(int megabytes) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mounted =
        command("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "此处不能挂载小磁盘，磁盘满和只读两项未核对");
    return disk;
  }

  private static boolean command(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Path rows(String name, int count) throws IOException {
    var text = new StringBuilder("code,name,category\n");
    for (int i = 0; i < count; i++) {
      text.append("%s-%05d,机构%s%05d,会计师事务所\n".formatted(name, i, name, i));
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  private static void assertToldInWords(Shell.Answer answer, String word) {
    assertEquals(3, answer.exit(), answer.out() + answer.err());
    assertTrue(answer.err().contains(word), answer.err());
    for (String trace : List.of("Exception", "\tat ", "SQLITE", "org.")) {
      assertFalse(answer.err().contains(trace), answer.err());
    }
  }

  @Test
  void aFullDisk() throws Exception {
    Path disk = disk(6);
    var shell = new Shell(disk.resolve("data"));
    assertEquals(0, shell.run("load", "agencies", rows("A", 10).toString()).exit());
    Files.write(disk.resolve("ballast"), new byte[3 << 20]);

    var full = shell.run("load", "agencies", rows("B", 20_000).toString());

    assertToldInWords(full, "磁盘已满");
    Files.delete(disk.resolve("ballast"));
    assertEquals(
        11, shell.run("dump", "agencies").out().lines().filter(l -> !l.isBlank()).count() - 1);
    assertEquals(0, shell.run("verify").exit());
    assertEquals(0, shell.run("load", "agencies", rows("C", 10).toString()).exit());
  }

  @Test
  void aDiskThatIsFullDuringABackup() throws Exception {
    Path disk = disk(1);
    Files.write(disk.resolve("ballast"), new byte[1000 << 10]);
    var shell = new Shell(folder.resolve("data"));
    assertEquals(0, shell.run("load", "agencies", rows("A", 5_000).toString()).exit());

    var full = shell.run("backup", disk.resolve("backup.zip").toString());

    assertToldInWords(full, "磁盘已满");
    try (var left = Files.list(disk)) {
      assertEquals(List.of(disk.resolve("ballast")), left.toList());
    }
    Files.delete(disk.resolve("ballast"));
    assertEquals(0, shell.run("backup", disk.resolve("backup.zip").toString()).exit());
  }

  @Test
  void aReadOnlyDisk() throws Exception {
    Path disk = disk(6);
    var shell = new Shell(disk.resolve("data"));
    assertEquals(0, shell.run("load", "agencies", rows("A", 10).toString()).exit());
    Assumptions.assumeTrue(command("mount", "-o", "remount,ro", disk.toString()));

    assertToldInWords(shell.run("load", "agencies", rows("B", 10).toString()), "只读");
  }

  @Test
  void aDatabaseThatIsNone() throws Exception {
    var shell = new Shell(folder.resolve("data"));
    assertEquals(0, shell.run("load", "agencies", rows("A", 10).toString()).exit());
    Files.writeString(folder.resolve("data/hengping.db"), "这不是数据库".repeat(1000));

    assertToldInWords(shell.run("dump", "agencies"), "已损坏");
    assertToldInWords(shell.run("verify"), "restore");
  }

  @Test
  void aDatabaseWithOverwrittenPages() throws Exception {
    var shell = new Shell(folder.resolve("data"));
    assertEquals(0, shell.run("load", "agencies", rows("A", 5_000).toString()).exit());
    try (var file = new RandomAccessFile(folder.resolve("data/hengping.db").toFile(), "rw")) {
      byte[] noise = new byte[4096];
      java.util.Arrays.fill(noise, (byte) 0x5a);
      for (long page = file.length() / 4096 / 2; page < file.length() / 4096; page += 3) {
        file.seek(page * 4096);
        file.write(noise);
      }
    }

    assertToldInWords(shell.run("verify"), "已损坏");
  }

  @Test
  void aServerThatDoesNotAnswerOrRefuses() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("store.properties"),
        "url=jdbc:postgresql://127.0.0.1:9/hengping\nuser=a\npassword=b\n");
    assertToldInWords(new Shell(data).run("verify"), "连不上");
    Files.writeString(data.resolve("store.properties"), "url=jdbc:mysql://127.0.0.1/x\n");
    assertToldInWords(new Shell(data).run("verify"), "jdbc:postgresql:");
  }
}
