package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the pages of an edition say and how they are made, read over HTTP. */
final class PortalPagesTest {
  private static final List<String> KINDS =
      List.of(
          "/",
          "/reports",
          "/reports/2021",
          "/reports?year=2021&type=project",
          "/reports?grade=poor&year=2020",
          "/reports/2021-001",
          "/map",
          "/policies",
          "/policies/2021-006",
          "/data/",
          "/about",
          "/search",
          "/search?q=%E6%BB%A1%E6%84%8F%E5%BA%A6",
          "/nothing");

  @TempDir private static Path folder;
  private static PortalFixture fixture;
  private static PortalApp app;
  private static Visit visit;

  @BeforeAll
  static void serve() throws IOException {
    fixture = new PortalFixture(folder).withAll();
    app = PortalApp.start(fixture.root, fixture.store, "127.0.0.1", 0);
    visit = new Visit(app.port());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void everyPageBearsTheTagsOfGovernmentSites() {
    for (String path : KINDS) {
      var page = visit.parsed(path);
      assertEquals("示例市财政局", meta(page, "SiteName"), path);
      assertEquals("example.invalid", meta(page, "SiteDomain"), path);
      assertEquals("0000000000", meta(page, "SiteIDCode"), path);
      assertEquals("zh-CN", page.getDocumentElement().getAttribute("lang"), path);
    }
    for (String column : List.of("/", "/reports", "/policies", "/map", "/data/", "/reports/2021")) {
      var page = visit.parsed(column);
      for (String tag :
          List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")) {
        assertFalse(meta(page, tag).isBlank(), column + " " + tag);
      }
    }
    for (String article : List.of("/reports/2021-001", "/policies/2021-006")) {
      var page = visit.parsed(article);
      assertFalse(meta(page, "ColumnName").isBlank());
      assertFalse(meta(page, "ColumnType").isBlank());
      assertEquals(h1(page), meta(page, "ArticleTitle"));
      assertTrue(meta(page, "PubDate").matches("2022-03-01 10:00"), meta(page, "PubDate"));
      assertEquals("示例市财政局", meta(page, "ContentSource"));
    }
  }

  @Test
  void noPageHoldsScriptStyleOrAnythingFromElsewhere() {
    for (String path : KINDS) {
      for (Element e : Visit.elements(visit.parsed(path), "*")) {
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
          var attribute = e.getAttributes().item(i);
          String name = attribute.getNodeName();
          assertFalse(name.startsWith("on"), path + " " + name);
          assertFalse(name.equals("style"), path + " style");
          if (Set.of("src", "href", "action").contains(name)) {
            assertTrue(attribute.getNodeValue().matches("[/#].*"), path + " " + attribute);
            assertFalse(attribute.getNodeValue().startsWith("//"), path + " " + attribute);
          }
        }
        if (e.getTagName().equals("script")) {
          assertTrue(e.getTextContent().isBlank(), path);
        }
        assertFalse(e.getTagName().equals("style"), path);
      }
    }
  }

  @Test
  void everyPageCanBeReadWithoutEyesOrMouse() {
    for (String path : KINDS) {
      var page = visit.parsed(path);
      assertEquals(1, Visit.elements(page, "main").size(), path);
      assertEquals(1, Visit.elements(page, "h1").size(), path);
      assertEquals("#content", Visit.elements(page, "a").get(0).getAttribute("href"), path);
      int last = 1;
      for (Element e : Visit.elements(page, "*")) {
        if (e.getTagName().matches("h[1-6]")) {
          int level = e.getTagName().charAt(1) - '0';
          assertTrue(level <= last + 1, path + ": " + e.getTextContent() + " after h" + last);
          last = level;
        }
        if (e.getTagName().equals("th")) {
          assertFalse(e.getAttribute("scope").isEmpty(), path + ": " + e.getTextContent());
        }
      }
      for (Element input : Visit.elements(page, "input")) {
        boolean labelled =
            Visit.elements(page, "label").stream()
                .anyMatch(
                    l ->
                        l.getAttribute("for").equals(input.getAttribute("id"))
                            || l.equals(input.getParentNode()));
        assertTrue(labelled, path + " " + input.getAttribute("name"));
      }
      var ids = new ArrayList<String>();
      Visit.elements(page, "*").forEach(e -> ids.add(e.getAttribute("id")));
      ids.removeIf(String::isEmpty);
      assertEquals(new HashSet<>(ids).size(), ids.size(), path + " has an id twice: " + ids);
    }
  }

  @Test
  void everyLinkLeadsToAPlaceThatIsThere() {
    var waiting = new ArrayDeque<>(KINDS.subList(0, KINDS.size() - 1));
    var seen = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      var answer = visit.get(path);
      assertEquals(200, answer.statusCode(), path);
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      var page = Visit.parse(answer.body());
      for (Element e : Visit.elements(page, "*")) {
        String target = e.hasAttribute("href") ? e.getAttribute("href") : e.getAttribute("src");
        if (target.isEmpty()) {
          continue;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        if (hash >= 0) {
          var there = file.isEmpty() ? page : visit.parsed(file);
          String id = target.substring(hash + 1);
          assertTrue(
              Visit.elements(there, "*").stream().anyMatch(x -> x.getAttribute("id").equals(id)),
              path + " -> " + target);
        }
        if (!file.isEmpty() && seen.add(file)) {
          waiting.add(file);
        }
      }
    }
    for (var s : PortalFixture.SAMPLES) {
      assertTrue(seen.contains("/reports/" + s.id()), s.id());
      assertTrue(seen.contains("/reports/" + s.id() + "/report.pdf"), s.id());
    }
  }

  @Test
  void totalsAreSumsOverTheBundles() {
    var of2021 = PortalFixture.SAMPLES.stream().filter(s -> s.year() == 2021).toList();
    String home = visit.get("/").body();
    assertTrue(home.contains("2021年已公开<b>" + of2021.size() + "份</b>"), home);
    assertTrue(home.contains(Shown.amount(org.hengping.corpus.money.Amount.ofWan(sum(of2021)))));
    assertTrue(home.contains("<dd>" + 2 * of2021.size() + "<small>个"));
    assertTrue(home.contains("<dd>" + of2021.size() + "<small> / " + 2 * of2021.size()));
    String all = visit.get("/reports").body();
    assertTrue(all.contains("共 <b>" + PortalFixture.SAMPLES.size() + "</b> 份"));
    assertTrue(
        all.contains(
            Shown.amount(org.hengping.corpus.money.Amount.ofWan(sum(PortalFixture.SAMPLES)))));
    String csv = visit.get("/data/reports.csv").body();
    var lines = csv.strip().split("\r\n");
    assertEquals(1 + PortalFixture.SAMPLES.size(), lines.length);
    int funds = List.of(lines[0].replace("\uFEFF", "").split(",")).indexOf("fundsWan");
    var total = BigDecimal.ZERO;
    for (int i = 1; i < lines.length; i++) {
      total = total.add(new BigDecimal(lines[i].split(",")[funds]));
    }
    assertEquals(0, total.compareTo(sum(PortalFixture.SAMPLES)));
  }

  private static BigDecimal sum(List<PortalFixture.Sample> samples) {
    return samples.stream()
        .map(s -> new BigDecimal(s.fundsWan()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void listsCanBeNarrowedWithoutScript() {
    assertEquals(Set.of("2021-003", "2021-004"), listed("/reports?year=2021&type=project"));
    assertEquals(Set.of("2020-001"), listed("/reports/2020"));
    assertEquals(Set.of("2021-001", "2021-005", "2020-001"), listed("/reports?grade=good"));
    assertEquals(Set.of(), listed("/reports?year=2020&grade=poor"));
    assertTrue(visit.get("/reports?year=2020&grade=poor").body().contains("不限等级（1份）"));
    assertEquals(404, visit.status("/reports?year=1999"));
    assertEquals(404, visit.status("/reports?year=..%2F..%2Fetc"));
  }

  private static Set<String> listed(String path) {
    return Visit.elements(visit.parsed(path), "a").stream()
        .map(a -> a.getAttribute("href"))
        .filter(h -> h.matches("/reports/[0-9]{4}-[0-9]{3}"))
        .map(h -> h.substring(9))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aReportExplainsItsScoreAndItsFindings() {
    String page = visit.get("/reports/2021-001").body();
    for (String said :
        List.of(
            "11.84<small>亿元",
            "86.4<small>分",
            "质量达标率",
            "≥95%",
            "86.9%",
            "36.4 / 50",
            "未达标，按比例扣分",
            "扣分最多的是质量达标率（扣13.6分）",
            "已销号（2021-12-17，财政核实）",
            "财政部门：未采纳。可用数量指标替代",
            "［已隐去：个人信息］",
            "《中华人民共和国个人信息保护法》第四条",
            "第1版",
            "（此件公开发布）")) {
      assertTrue(page.contains(said), said);
    }
    assertTrue(page.contains("历年对比"), "the same unit has a report of another year");
  }

  @Test
  void textInNamesStaysText() {
    String title = "示例市<科技>局2020年度项目支出绩效评价报告";
    assertEquals(title, h1(visit.parsed("/reports/2021-003")));
    assertEquals(title, meta(visit.parsed("/reports/2021-003"), "ArticleTitle"));
    assertTrue(
        Visit.elements(visit.parsed("/feed.xml"), "title").stream()
            .anyMatch(t -> t.getTextContent().equals(title)));
    assertTrue(visit.get("/search?q=%3Cscript%3E").body().contains("&lt;script&gt;"));
  }

  @Test
  void feedAndSitemapNameExactlyWhatIsReleased() {
    var addresses =
        PortalFixture.SAMPLES.stream()
            .map(s -> "https://example.invalid/reports/" + s.id())
            .collect(Collectors.toCollection(TreeSet::new));
    addresses.add("https://example.invalid/policies/" + PortalFixture.POLICY);
    var feed = visit.parsed("/feed.xml");
    assertEquals("http://www.w3.org/2005/Atom", feed.getDocumentElement().getNamespaceURI());
    var ids = new TreeSet<String>();
    for (Element entry : Visit.elements(feed, "entry")) {
      for (String part : List.of("id", "title", "updated", "link", "summary")) {
        assertEquals(1, entry.getElementsByTagNameNS("*", part).getLength(), part);
      }
      ids.add(entry.getElementsByTagNameNS("*", "id").item(0).getTextContent());
    }
    assertEquals(addresses, ids);
    var mapped =
        Visit.elements(visit.parsed("/sitemap.xml"), "loc").stream()
            .map(Element::getTextContent)
            .filter(a -> a.matches(".*-[0-9]{3}"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(addresses, mapped);
    for (Element loc : Visit.elements(visit.parsed("/sitemap.xml"), "loc")) {
      String path = loc.getTextContent().replace("https://example.invalid", "");
      assertEquals(200, visit.status(path), path);
    }
  }

  @Test
  void searchOpensAtThePlace() {
    var page = visit.parsed("/search?q=%E6%BB%A8%E6%B2%B3%E5%AD%A6%E6%A0%A1");
    var hits =
        Visit.elements(page, "a").stream()
            .map(a -> a.getAttribute("href"))
            .filter(h -> h.contains("#b-"))
            .toList();
    assertEquals(PortalFixture.SAMPLES.size(), hits.size());
    for (String hit : hits) {
      String id = hit.substring(hit.indexOf('#') + 1);
      var place =
          Visit.elements(visit.parsed(hit.substring(0, hit.indexOf('#'))), "p").stream()
              .filter(p -> p.getAttribute("id").equals(id))
              .findFirst()
              .orElseThrow();
      assertTrue(place.getTextContent().startsWith("滨河学校推迟启用"), place.getTextContent());
    }
    assertTrue(visit.get("/search?q=%E6%BB%A8%E6%B2%B3").body().contains("<mark>"));
    var policy =
        visit.get(
            "/search?q=%E8%B4%A2%E6%94%BF%E8%B5%84%E9%87%91%E4%BD%BF%E7%94%A8%E6%95%88%E7%9B%8A");
    assertTrue(policy.body().contains("/policies/2021-006#b-"), policy.body());
  }

  @Test
  void noFileOfTheEditionHoldsAnInternalId() throws IOException {
    var internal = Pattern.compile("PJ-\\d{4}|WT-\\d{4}|TZ-\\d{4}|\\bD-\\d{6}|ZB-\\d{6}");
    try (var files = Files.walk(fixture.store.current().site())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertFalse(internal.matcher(text).find(), file.toString());
      }
    }
  }

  private static String meta(Document page, String name) {
    var found =
        Visit.elements(page, "meta").stream()
            .filter(m -> m.getAttribute("name").equals(name))
            .map(m -> m.getAttribute("content"))
            .toList();
    assertTrue(found.size() <= 1, name + " stands twice");
    return found.isEmpty() ? "" : found.get(0);
  }

  private static String h1(Document page) {
    return Visit.elements(page, "h1").get(0).getTextContent();
  }
}
