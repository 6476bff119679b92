package org.hengping.publisher.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.register.BureauRegisters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole sample year through the desk: what is personal or internal is nowhere on the portal.
 */
class SampleYearTest {
  private static final Pattern PERSONAL =
      Pattern.compile(
          "1[79][09]-?0000-?[0-9]{4}|1700000[0-9]{4}|11010119[0-9]{9}[0-9X]|62[0-9]{17}|[a-z\\-]+@example\\.invalid|云A0Q[0-9]{3}");

  @Test
  void fortyOfFortyOneAreReleasedAndNothingLeaks(@TempDir Path folder) throws IOException {
    try (var desk = Desk.open(folder).withSample()) {
      var ids = new ArrayList<DocumentId>();
      for (var evaluation : desk.evaluations(2021)) {
        if (!evaluation.has("withheldGround")) {
          ids.add(desk.approved(evaluation.key()));
        }
      }
      long before = desk.portal.current().number();
      var outcomes = desk.publishing.publishAll(ids, Desk.REVIEWER, () -> {});
      outcomes.forEach(
          (id, o) -> assertInstanceOf(ReleaseOutcome.Released.class, o, id + ": " + o));
      assertEquals(40, outcomes.size());
      assertEquals(before + 1, desk.portal.current().number());
      assertEquals(List.of(), desk.portal.verify());
      var items = desk.portal.edition().items();
      assertEquals(
          List.of(26L, 14L, 29L, 11L),
          List.of(
              items.stream().filter(i -> i.record().type().equals("DEPARTMENT_OVERALL")).count(),
              items.stream().filter(i -> i.record().type().equals("PROJECT")).count(),
              items.stream().filter(i -> i.record().mode().equals("THIRD_PARTY")).count(),
              items.stream().filter(i -> i.record().mode().equals("BUREAU_TEAM")).count()));
      assertEquals("2021-001", items.get(0).id());
      assertEquals("2021-040", items.get(39).id());
      nothingLeaks(desk, folder.resolve("portal"));
    }
  }

  private static void nothingLeaks(Desk desk, Path portal) throws IOException {
    var canaries = canaries(desk);
    assertTrue(canaries.size() > 40, canaries.toString());
    try (var files = Files.walk(portal)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = text(file);
        for (String canary : canaries) {
          assertFalse(text.contains(canary), file + " holds a canary");
        }
      }
    }
  }

  /** What an outsider's search would look for: read from the registers, not from the redaction. */
  private static Set<String> canaries(Desk desk) {
    var canaries = new TreeSet<String>();
    for (var row : desk.store.registers().rows(BureauRegisters.NARRATIVES)) {
      if (!row.text("evaluation").startsWith("PJ-2021")) {
        continue;
      }
      if (row.text("section").equals("internal")) {
        for (String clause : row.text("text").split("[，。；、]")) {
          if (clause.length() >= 10) {
            canaries.add(clause);
          }
        }
      }
      var matcher = PERSONAL.matcher(row.text("text"));
      while (matcher.find()) {
        canaries.add(matcher.group());
      }
    }
    for (var unit : desk.store.registers().rows(BureauRegisters.UNITS)) {
      if (unit.flag("classified")) {
        canaries.add(unit.text("name"));
        canaries.addAll(List.of(unit.text("aliases").split("；")));
      }
    }
    canaries.addAll(List.of("PJ-2021", "WT-2021", "TZ-2021", "D-0000", "茅稼栩", "羊舌砚耘", "冀北岑"));
    canaries.remove("");
    return canaries;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P') {
      try (var document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "")
            + new String(bytes, StandardCharsets.UTF_8);
      }
    }
    if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
      var text = new StringBuilder();
      try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          text.append(part).append(part.replaceAll("<[^>]*>", ""));
        }
      }
      return text.toString();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
