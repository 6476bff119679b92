package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hengping.corpus.store.TestDatabase;
import org.hengping.server.DataLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupVerbTest {
  @TempDir Path folder;
  private Path data;
  private Path file;
  private Shell shell;

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    file = folder.resolve("backup.zip");
    shell = new Shell(data);
  }

  private void fill() throws Exception {
    Files.writeString(folder.resolve("agencies.csv"), "code,name,category\nJG-09,示例机构,会计师事务所\n");
    Files.writeString(folder.resolve("text.txt"), "管理办法\n第一条 备份之前就有的正文。\n");
    assertDone(shell.run("load", "agencies", folder.resolve("agencies.csv").toString()));
    assertDone(shell.run("import", folder.resolve("text.txt").toString()));
  }

  private static Shell.Answer assertDone(Shell.Answer answer) {
    assertEquals(0, answer.exit(), answer.out() + answer.err());
    return answer;
  }

  private void assertRestoredWhole(Shell restored) throws Exception {
    var answer = assertDone(restored.run("restore", file.toString(), "--json"));
    assertTrue(answer.json().path("ok").asBoolean(), answer.out());
    assertDone(restored.run("verify"));
    assertTrue(restored.run("dump", "agencies").out().contains("示例机构"));
    var found = restored.run("search", "--exact", "--json", "--", "备份之前就有");
    assertEquals(1, found.json().path("total").asInt(), found.out());
  }

  @Test
  void aServerIsBackedUpWhileItWorks() throws Exception {
    fill();
    var ended = new CompletableFuture<Shell.Answer>();
    var server = new Thread(() -> ended.complete(shell.run("serve", "--staff-port", "0")), "serve");
    server.start();
    for (int i = 0; i < 600 && DataLock.server(data).isEmpty(); i++) {
      Thread.sleep(50);
    }
    var loading =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 10; i++) {
                load(i);
              }
            });

    var made = assertDone(shell.run("backup", file.toString(), "--json"));

    loading.get(120, TimeUnit.SECONDS);
    server.interrupt();
    assertDone(ended.get(60, TimeUnit.SECONDS));
    assertEquals(64, made.json().path("checksum").asText().length());
    assertEquals(3, shell.run("backup", file.toString()).exit(), "no file is replaced");
    assertRestoredWhole(new Shell(folder.resolve("again")));
  }

  private void load(int i) {
    try {
      Path rows = folder.resolve("rows" + i + ".csv");
      Files.writeString(rows, "code,name,category\nJG-1" + i + ",机构" + i + ",会计师事务所\n");
      assertDone(shell.run("load", "agencies", rows.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void settingsChoosePostgresqlAndABackupMovesThere() throws Exception {
    fill();
    assertDone(shell.run("backup", file.toString()));
    Path moved = folder.resolve("moved");
    TestDatabase.POSTGRESQL.prepare(moved);

    assertRestoredWhole(new Shell(moved));

    assertFalse(Files.exists(moved.resolve("hengping.db")));
    Files.delete(file);
    assertDone(new Shell(moved).run("backup", file.toString()));
    assertRestoredWhole(new Shell(folder.resolve("back")));
    assertTrue(Files.exists(folder.resolve("back/hengping.db")));
  }

  @Test
  void restoreLeavesWhatIsThereAlone() throws Exception {
    fill();
    assertDone(shell.run("backup", file.toString()));

    var refused = shell.run("restore", file.toString());

    assertEquals(3, refused.exit());
    assertTrue(refused.err().contains("不是空的"), refused.err());
    assertDone(shell.run("verify"));
    assertEquals(3, new Shell(folder.resolve("new")).run("restore", "missing.zip").exit());
    assertFalse(Files.exists(folder.resolve("new/hengping.db")));
  }

  @Test
  void onlyTheAdministratorBacksUp() throws Exception {
    fill();

    assertEquals(2, shell.run("backup", file.toString(), "--as", "nobody").exit());
    assertFalse(Files.exists(file));
  }

  @Test
  void anExportedAuditLogIsCheckedWithoutTheFolder() throws Exception {
    fill();
    Path log = folder.resolve("audit.jsonl");
    String head =
        assertDone(shell.run("audit", log.toString(), "--json")).json().path("head").asText();
    String key = data.resolve("keys/audit.pub").toString();
    var offline = new Shell(folder.resolve("nowhere"));

    assertDone(offline.run("verify", "--audit", log.toString(), "--head", head, "--key", key));
    assertFalse(Files.exists(folder.resolve("nowhere/hengping.db")));

    var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    assertTold(offline, log, List.of(lines.get(0).replace("示例机构", "别的机构")), lines, 1);
    assertTold(offline, log, List.of(), lines, 1);
    var cut = new ArrayList<>(lines.subList(0, lines.size() - 2));
    assertTold(offline, log, cut, lines, lines.size() - 1);
    assertTold(offline, log, lines.subList(0, lines.size() - 1), lines, lines.size());
    Files.write(log, lines);
    assertEquals(
        1,
        offline.run("verify", "--audit", log.toString(), "--head", "1:" + "0".repeat(64)).exit());
    Files.writeString(folder.resolve("other.pub"), "AAAA");
    assertEquals(
        1,
        offline
            .run(
                "verify",
                "--audit",
                log.toString(),
                "--key",
                folder.resolve("other.pub").toString())
            .exit());
    assertEquals(2, offline.run("verify", "--audit", log.toString(), "--head", "x").exit());
  }

  /** A log whose first lines were replaced by others is not well. */
  private static void assertTold(
      Shell shell, Path log, List<String> first, List<String> lines, int replaced)
      throws Exception {
    var altered = new ArrayList<>(first);
    altered.addAll(lines.subList(replaced, lines.size()));
    Files.write(log, altered);
    var answer = shell.run("verify", "--audit", log.toString());
    assertEquals(1, answer.exit(), answer.out() + answer.err());
  }
}
