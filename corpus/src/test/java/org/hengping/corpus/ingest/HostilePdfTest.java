package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PDFs made to break a reader: refused with a reason, or taken for what they show. */
class HostilePdfTest {
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  private static final String TEXT = "BT /F 12 Tf 72 700 Td (Seen.) Tj ET";

  private static FileReaders readers;
  private final List<byte[]> objects = new ArrayList<>();

  @BeforeAll
  static void start() {
    readers = new FileReaders(1);
  }

  @AfterAll
  static void stop() {
    readers.close();
  }

  /** A file with one page; objects 1 to 4 are catalogue, pages, page and content. */
  private HostilePdfTest page(String catalogue, String page, byte[] content, String filter) {
    add("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>");
    add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F "
            + FONT
            + ">>>>"
            + page
            + ">>");
    return stream("/Length " + content.length + filter, content);
  }

  private HostilePdfTest page(String catalogue, String page) {
    return page(catalogue, page, bytes(TEXT), "");
  }

  private HostilePdfTest add(String object) {
    objects.add(bytes(object));
    return this;
  }

  private HostilePdfTest stream(String dictionary, byte[] data) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes("<<" + dictionary + ">>\nstream\n"));
    out.writeBytes(data);
    out.writeBytes(bytes("\nendstream"));
    objects.add(out.toByteArray());
    return this;
  }

  private byte[] file() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes("%PDF-1.7\n"));
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.writeBytes(bytes((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(bytes("\nendobj\n"));
    }
    int start = out.size();
    out.writeBytes(bytes("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
    places.forEach(p -> out.writeBytes(bytes(String.format("%010d 00000 n \n", p))));
    out.writeBytes(
        bytes(
            "trailer\n<</Size "
                + (objects.size() + 1)
                + "/Root 1 0 R>>\nstartxref\n"
                + start
                + "\n%%EOF"));
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Reading read(byte[] file) {
    var reading = readers.read(file, "a.pdf");
    if (reading instanceof Reading.Refused refused) {
      assertFalse(refused.reason().isBlank());
    }
    return reading;
  }

  private static List<String> seen(byte[] file) {
    var read = assertInstanceOf(Reading.Read.class, read(file)).manuscript();
    return PlainText.of(read).lines().toList();
  }

  private static String refused(byte[] file) {
    return assertInstanceOf(Reading.Refused.class, read(file)).reason();
  }

  @Test
  void actionsAreNotRun() {
    for (String action :
        List.of(
            "/S/JavaScript/JS(app.launchURL('http://192.0.2.1/'))",
            "/S/Launch/F(/bin/sh)",
            "/S/URI/URI(http://192.0.2.1/)",
            "/S/GoToR/F(http://192.0.2.1/a.pdf)/D[0/Fit]",
            "/S/SubmitForm/F(http://192.0.2.1/)")) {
      var file = new HostilePdfTest().page("/OpenAction<<" + action + ">>", "").file();
      assertEquals(List.of("Seen."), seen(file), action);
    }
  }

  @Test
  void embeddedFilesAreLeftBehind() {
    var file =
        new HostilePdfTest()
                .page("/Names<</EmbeddedFiles<</Names[(a.exe)5 0 R]>>>>", "")
                .add("<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>")
                .stream("/Type/EmbeddedFile/Length 6", bytes("secret"));
    assertEquals(List.of("Seen."), seen(file.file()));
  }

  @Test
  void aFormInXmlIsNotUnderstood() {
    var file =
        new HostilePdfTest()
            .page("/AcroForm<</Fields[]/XFA 5 0 R>>", "").stream(
                "/Length 11", bytes("<xdp></xdp>"));
    var read = assertInstanceOf(Reading.Read.class, read(file.file())).manuscript();
    assertTrue(read.blocks().contains(new Block.Unrecognised("XFA 表单", "第1页")));
  }

  @Test
  void aTreeOfPagesThatTurnsBackEnds() {
    var file = new HostilePdfTest().page("", "");
    file.objects.set(1, bytes("<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"));
    read(file.file());
    file.objects.set(1, bytes("<</Type/Pages/Kids[2 0 R]/Count 999999999>>"));
    read(file.file());
  }

  @Test
  void thousandsOfPagesAreRefused() {
    var file = new HostilePdfTest().page("", "");
    file.objects.set(1, bytes("<</Type/Pages/Kids[" + "3 0 R ".repeat(3_001) + "]/Count 3001>>"));
    assertTrue(refused(file.file()).contains("超过 3000 页"));
  }

  @Test
  void aPageOfAnySizeIsRead() {
    for (String box : List.of("0 0 1000000000 1000000000", "0 0 0 0", "-9e9 -9e9 9e9 9e9")) {
      var file = new HostilePdfTest().page("", "");
      String page = new String(file.objects.get(2), StandardCharsets.ISO_8859_1);
      file.objects.set(2, bytes(page.replace("0 0 595 842", box)));
      read(file.file());
    }
  }

  @Test
  void contentThatUnpacksWithoutEndStaysWithinTheLimits() {
    for (int value : new int[] {' ', 'q'}) {
      var bomb = new HostilePdfTest().page("", "", Bomb.zlib(900, value), "/Filter/FlateDecode");
      assertTrue(refused(bomb.file()).contains("展开后超过 64 MB"));
    }
    assertEquals(List.of("Seen."), seen(new HostilePdfTest().page("", "").file()));
  }

  @Test
  void aPictureThatUnpacksWithoutEndIsNotUnpacked() {
    var file =
        new HostilePdfTest()
            .page("", "/X 1", bytes("q 595 0 0 842 0 0 cm /I Do Q"), "").stream(
                "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
                    + "/ColorSpace/DeviceGray/Filter/FlateDecode/Length 900000",
                Bomb.zlib(400, 0));
    String page = new String(file.objects.get(2), StandardCharsets.ISO_8859_1);
    file.objects.set(2, bytes(page.replace("/Resources<<", "/Resources<</XObject<</I 5 0 R>>")));
    assertEquals(List.of("〔未识别内容：扫描页，没有文字层〕"), seen(file.file()));
  }

  @Test
  void formsThatDrawThemselvesEnd() {
    var file =
        new HostilePdfTest()
            .page("", "", bytes(TEXT + " /X Do"), "").stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
                    + "/Length 11",
                bytes("/X Do /X Do"));
    String page = new String(file.objects.get(2), StandardCharsets.ISO_8859_1);
    file.objects.set(2, bytes(page.replace("/Resources<<", "/Resources<</XObject<</X 5 0 R>>")));
    assertEquals(List.of("Seen."), seen(file.file()));
  }

  @Test
  void deepNestingEnds() {
    read(new HostilePdfTest().page("/A" + "[".repeat(200_000), "").file());
    read(new HostilePdfTest().page("", "", bytes("[".repeat(200_000) + TEXT), "").file());
    read(new HostilePdfTest().page("", "", bytes("q ".repeat(500_000) + TEXT), "").file());
  }

  @Test
  void tablesOfObjectsThatReferToThemselvesEnd() {
    String turns = "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\n";
    read(bytes("%PDF-1.7\n" + turns + "startxref\n9\n%%EOF"));
    var stream =
        new HostilePdfTest()
            .page("", "").stream(
                "/Type/ObjStm/N 999999999/First 10/Extends 5 0 R/Length 8", bytes("1 0 2 5 "));
    assertEquals(List.of("Seen."), seen(stream.file()));
  }

  @Test
  void randomDamageNeverStopsTheReader() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    byte[] whole = new HostilePdfTest().page("", "").file();
    for (int i = 0; i < 60; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 8; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertTrue(read(damaged) != null, "seed " + seed);
    }
  }
}
