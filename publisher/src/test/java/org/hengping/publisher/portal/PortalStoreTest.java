package org.hengping.publisher.portal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.PublicRecord;
import org.hengping.publisher.bundle.SigningKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalStoreTest {
  private static final String CANARY = "金丝雀单位的内容";

  @TempDir Path folder;
  private SigningKeys keys;
  private Path root;
  private PortalStore portal;
  private final List<Manifest> sent = new ArrayList<>();

  @BeforeEach
  void open() {
    keys = SigningKeys.open(folder.resolve("keys"));
    root = folder.resolve("portal");
    keys.trusted().install(PortalStore.keys(root));
    portal = reopened();
  }

  private PortalStore reopened() {
    var pages = new PlainPages();
    return PortalStore.open(root, pages, pages);
  }

  @Test
  void aBatchSwitchesOnce() throws IOException {
    long before = portal.current().number();
    var answers =
        portal.acceptAll(List.of(publish("2021-001"), publish("2021-002"), publish("2020-001")));
    assertEquals(
        List.of(new Acceptance.Accepted(1), new Acceptance.Accepted(2), new Acceptance.Accepted(3)),
        answers);
    assertEquals(before + 1, portal.current().number());
    assertEquals(
        "2020-001 题2020-001\n2021-001 题2021-001\n2021-002 题2021-002\n",
        Files.readString(portal.current().site().resolve("index.txt")));
    assertEquals(
        "docx 2021-001",
        Files.readString(portal.current().site().resolve("reports/2021-001/report.docx")));
    assertTrue(Files.exists(portal.current().index().resolve("2021-002")));
    assertEquals(List.of(), portal.verify());
  }

  @Test
  void editionsMayLieOnAnotherFileSystem() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)));
    Path elsewhere = Files.createTempDirectory(memory, "editions");
    try {
      PortalFolder.delete(root.resolve("editions"));
      Files.createSymbolicLink(root.resolve("editions"), elsewhere);
      portal = reopened();

      portal.accept(publish("2021-001"));

      assertEquals(
          "docx 2021-001",
          Files.readString(portal.current().site().resolve("reports/2021-001/report.docx")));
      assertEquals(List.of(), portal.verify());
      portal.accept(withdraw("2021-001"));
      assertFalse(holds(elsewhere, CANARY));
    } finally {
      PortalFolder.delete(elsewhere);
    }
  }

  @Test
  void aWithdrawalErasesContentsAndKeepsTheChain() throws IOException {
    portal.acceptAll(List.of(publish("2021-001"), publish("2021-002")));
    assertTrue(holds(root, CANARY + "2021-001"));
    assertEquals(new Acceptance.Accepted(3), portal.accept(withdraw("2021-001")));
    assertFalse(holds(root, CANARY + "2021-001"));
    assertFalse(holds(root, "题2021-001"));
    assertTrue(holds(root, CANARY + "2021-002"));
    assertEquals(
        List.of(new Tombstone("2021-001", sent.get(2).instant(), "")),
        portal.edition().tombstones());
    assertEquals(1, portal.edition().items().size());
    assertEquals(List.of(), portal.verify());
    assertEquals(new Acceptance.Accepted(4), portal.accept(publish("2021-003")));
    assertEquals(4, Files.readAllLines(portal.current().site().resolve("log.jsonl")).size());
  }

  @Test
  void aReplacementErasesTheOldContents() throws IOException {
    portal.accept(publish("2021-001"));
    portal.accept(bundle(BundleKind.REPLACE, "2021-001", contents("2021-001", "新内容")));
    assertFalse(holds(root, CANARY));
    assertTrue(holds(root, "新内容"));
    var item = portal.edition().items().get(0);
    assertEquals(sent.get(0).instant(), item.published());
    assertEquals(sent.get(1).instant(), item.updated());
  }

  @Test
  void theSameBundleAgainChangesNothing() {
    byte[] first = publish("2021-001");
    portal.accept(first);
    long number = portal.current().number();
    assertEquals(new Acceptance.Already(1), portal.accept(first));
    assertEquals(number, portal.current().number());
  }

  @Test
  void aReplayAfterWithdrawalBringsNothingBack() throws IOException {
    byte[] first = publish("2021-001");
    portal.accept(first);
    portal.accept(withdraw("2021-001"));
    assertEquals(new Acceptance.Already(1), portal.accept(first));
    assertFalse(holds(root, CANARY));
    assertEquals(List.of(), portal.edition().items());
  }

  @Test
  void forgedBundlesAreRefused() throws IOException {
    var strangers = SigningKeys.open(folder.resolve("strangers"));
    var manifest = manifest(BundleKind.PUBLISH, "2021-001", contents("2021-001", CANARY));
    var contents = contents("2021-001", CANARY).values();
    refused("签名", Bundle.sign(manifest, contents, strangers).bytes());
    var good = Bundle.sign(manifest, contents, keys);
    var swapped =
        new Bundle(
            manifest,
            new org.hengping.publisher.bundle.Signatures(
                good.signatures().approval(), good.signatures().release()),
            good.blobs());
    refused("签名", swapped.bytes());
    refused("内容", new Bundle(manifest, good.signatures(), Map.of()).bytes());
    byte[] changed = good.bytes();
    int at = indexOf(changed, "docx 2021".getBytes(StandardCharsets.UTF_8));
    changed[at] ^= 1;
    refused("", changed);
    byte[] longer = java.util.Arrays.copyOf(good.bytes(), good.bytes().length + 7);
    refused("字节", longer);
    refused("缺少", "not a zip".getBytes(StandardCharsets.UTF_8));
    assertEquals(0, portal.lastSequence());
    assertFalse(Files.exists(root.resolve("blobs")) && holds(root.resolve("blobs"), CANARY));
  }

  @Test
  void changedManifestsAreRefused() throws IOException {
    var good = Bundle.read(publish("2021-001"));
    var other = manifest(BundleKind.PUBLISH, "2021-001", contents("2021-001", "别的"));
    refused("签名", new Bundle(other, good.signatures(), good.blobs()).bytes());
    sent.clear();
    byte[] rewritten =
        rewrite(good.bytes(), "manifest.json", t -> t.replace("\"version\"", " \"version\""));
    refused("", rewritten);
    refused(
        "",
        rewrite(
            good.bytes(), "manifest.json", t -> t.replace("{\"version\"", "{\"x\":1,\"version\"")));
  }

  @Test
  void pathTricksAreRefused() throws IOException {
    for (String name :
        List.of("../evil", "/etc/evil", "blobs/../../evil", "blobs\\evil", "blobs/")) {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(1);
      }
      refused("条目", out.toByteArray());
    }
    assertFalse(Files.exists(folder.resolve("evil")));
    var bad = contents("2021-001", CANARY);
    bad.put("..", new byte[1]);
    try {
      manifest(BundleKind.PUBLISH, "2021-001", bad);
      throw new AssertionError("a manifest took a path");
    } catch (org.hengping.publisher.bundle.BadBundle e) {
      assertTrue(e.getMessage().contains("名称"));
    }
  }

  @Test
  void gapsAndForeignChainsAreRefused() {
    byte[] first = publish("2021-001");
    byte[] second = publish("2021-002");
    refused("不连续", second);
    portal.accept(first);
    sent.clear();
    byte[] otherFirst = publish("2021-001");
    sent.clear();
    bundle(BundleKind.PUBLISH, "2021-009", contents("2021-009", "乙"));
    byte[] foreign = publish("2021-002");
    refused("接在", foreign);
    assertInstanceOf(Acceptance.Already.class, portal.accept(otherFirst));
    assertEquals(new Acceptance.Accepted(2), portal.accept(second));
  }

  @Test
  void publicNumbersRunWithoutGaps() {
    portal.accept(publish("2021-001"));
    refused("不连续", publish("2021-003"));
    sent.remove(1);
    refused("已用过", publish("2021-001"));
    sent.remove(1);
    refused("不在门户上", withdraw("2021-007"));
  }

  @Test
  void aRefusalStopsTheBatchButKeepsWhatCameBefore() {
    byte[] first = publish("2021-001");
    publish("2021-002");
    byte[] third = publish("2021-003");
    var answers = portal.acceptAll(List.of(first, third, first));
    assertInstanceOf(Acceptance.Accepted.class, answers.get(0));
    assertInstanceOf(Acceptance.Refused.class, answers.get(1));
    assertInstanceOf(Acceptance.Refused.class, answers.get(2));
    assertEquals(List.of(), portal.verify());
  }

  @Test
  void whatACrashInterruptedIsFinishedOnOpening() throws IOException {
    portal.acceptAll(List.of(publish("2021-001"), publish("2021-002")));
    Path blobs = folder.resolve("saved");
    PortalFolderCopy.copy(root, blobs);
    portal.accept(withdraw("2021-001"));
    Path kept = folder.resolve("third.bundle");
    Files.copy(root.resolve("bundles/000003.bundle"), kept);
    PortalFolder.delete(root);
    PortalFolderCopy.copy(blobs, root);
    Files.copy(kept, root.resolve("bundles/000003.bundle"));
    Files.createDirectories(root.resolve("editions/99.part"));
    portal = reopened();
    assertFalse(holds(root, CANARY + "2021-001"));
    assertEquals(List.of(), portal.verify());
  }

  @Test
  void theFolderIsRebuiltFromBundlesAlone() throws IOException {
    portal.acceptAll(List.of(publish("2021-001"), publish("2021-002")));
    String list = Files.readString(portal.current().site().resolve("index.txt"));
    PortalFolder.delete(root.resolve("editions"));
    Files.delete(root.resolve("current"));
    portal = reopened();
    assertEquals(list, Files.readString(portal.current().site().resolve("index.txt")));
    portal.rebuild();
    assertEquals(List.of(), portal.verify());
  }

  @Test
  void verifyNamesDamage() throws IOException {
    portal.acceptAll(List.of(publish("2021-001"), publish("2021-002")));
    Path page = portal.current().site().resolve("index.txt");
    Files.writeString(page, "另外的内容");
    assertEquals(1, portal.verify().size());
    Files.writeString(root.resolve("blobs").resolve(Hash.of(new byte[1])), "x");
    assertEquals(2, portal.verify().size());
    Files.delete(root.resolve("bundles/000002.bundle"));
    assertTrue(portal.verify().size() > 3);
    Files.writeString(root.resolve("current"), "77\n");
    assertTrue(portal.verify().contains("版次指针 current 没有指向已有版次"));
  }

  @Test
  void bundlesAreDeterministicAndKeysPrivate() throws IOException {
    byte[] one = publish("2021-001");
    sent.clear();
    assertArrayEquals(one, publish("2021-001"));
    for (String key : List.of("release.key", "approval.key")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(folder.resolve("keys").resolve(key))));
    }
  }

  private void refused(String reason, byte[] bundle) {
    var answer = assertInstanceOf(Acceptance.Refused.class, portal.accept(bundle));
    assertTrue(answer.reason().contains(reason), answer.reason());
  }

  private byte[] publish(String id) {
    return bundle(BundleKind.PUBLISH, id, contents(id, CANARY + id));
  }

  private byte[] withdraw(String id) {
    return bundle(BundleKind.WITHDRAW, id, Map.of());
  }

  private byte[] bundle(BundleKind kind, String id, Map<String, byte[]> contents) {
    var manifest = manifest(kind, id, contents);
    sent.add(manifest);
    return Bundle.sign(manifest, contents.values(), keys).bytes();
  }

  private Manifest manifest(BundleKind kind, String id, Map<String, byte[]> contents) {
    var named = new ArrayList<Manifest.Content>();
    contents.forEach((n, b) -> named.add(new Manifest.Content(n, Hash.of(b), b.length)));
    return new Manifest(
        Manifest.VERSION,
        sent.size() + 1,
        sent.isEmpty() ? Hash.NONE : sent.get(sent.size() - 1).hash(),
        kind,
        id,
        named,
        List.of(new Manifest.Approval("APPROVE", "LEADER", "2022-03-01")),
        "2022-03-01T00:00:0" + sent.size() + "Z",
        Hash.of(id.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, byte[]> contents(String id, String text) {
    var record =
        new PublicRecord(
            id,
            "题" + id,
            "PROJECT_EVALUATION_REPORT",
            "项目支出绩效评价报告",
            2021,
            "示例市教育局",
            "",
            "PROJECT",
            "THIRD_PARTY",
            "",
            "教育",
            "12.50",
            "88",
            "良",
            List.of(),
            List.of(),
            "",
            "",
            "",
            "",
            "",
            "salt");
    var manuscript =
        Manuscript.of("题" + id, List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
    var contents = new LinkedHashMap<String, byte[]>();
    contents.put(Manifest.RECORD, record.bytes());
    contents.put(Manifest.MANUSCRIPT, utf8(ManuscriptJson.write(manuscript)));
    contents.put(Manifest.BODY, utf8("<p>" + text + "</p>"));
    contents.put("report.docx", utf8("docx " + id));
    return contents;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean holds(Path folder, String text) throws IOException {
    for (Path file : PortalFolder.files(folder)) {
      if (indexOf(Files.readAllBytes(file), utf8(text)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int i = 0; i + part.length <= all.length; i++) {
      if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] rewrite(
      byte[] bundle, String entryName, java.util.function.UnaryOperator<String> change)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bundle));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(entryName)) {
          bytes = utf8(change.apply(new String(bytes, StandardCharsets.UTF_8)));
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }
}
