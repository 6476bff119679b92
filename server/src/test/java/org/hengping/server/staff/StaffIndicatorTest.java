package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hengping.corpus.indicator.EditLibrary;
import org.hengping.corpus.indicator.VersionId;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the indicator library, without JavaScript. */
class StaffIndicatorTest {
  private static final VersionId FIRST = new VersionId("ZB-000023", 1);

  @TempDir Path data;
  private StaffFixture fixture;
  private StaffBrowserless author;

  @BeforeEach
  void start() throws Exception {
    fixture = StaffFixture.start(data);
    author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  @Test
  void theListIsFilteredByTheAddressAndAnEmptyResultSaysWhichFilterToDrop() throws Exception {
    var page = author.get("/indicators?industry=教育&level1=产出").body();
    assertTrue(page.contains("新增公办学位完成率") && !page.contains("农村供水水质达标率"), page);

    var none = author.get("/indicators?industry=教育&status=DEPRECATED").body();
    assertTrue(none.contains("没有同时符合这些条件的指标"), none);
    assertTrue(none.contains("去掉“停用”</a>，有 4 个"), none);
  }

  @Test
  void anIndicatorShowsItsVersionsItsDifferencesAndWhereItWasUsed() throws Exception {
    var edit = new EditLibrary(fixture.wiring.store().registers());
    var second = edit.adapt(FIRST, Map.of("definition", "改过的释义"), Sample.AUTHOR);

    var page = author.get("/indicators/" + second).body();
    assertTrue(page.contains("改过的释义") && page.contains("指标解释"), page);
    assertTrue(page.contains("推荐这个版本"));
    assertTrue(page.contains("PJ-20") && page.contains("按名称匹配"), page);
    assertEquals(404, author.get("/indicators/ZB-999999").statusCode());
  }

  @Test
  void recommendingIsAFormAndOnlyForThoseWhoMayLoad() throws Exception {
    var edit = new EditLibrary(fixture.wiring.store().registers());
    var second = edit.adapt(FIRST, Map.of("definition", "改过的释义"), Sample.AUTHOR);
    var leader = StaffBrowserless.signedIn(fixture, Sample.LEADER.user());

    assertFalse(leader.get("/indicators/" + second).body().contains("推荐这个版本"));
    assertEquals(403, leader.submit("/indicators/" + second + "/recommend", Map.of()).statusCode());
    assertEquals(303, author.submit("/indicators/" + second + "/recommend", Map.of()).statusCode());

    assertTrue(author.get("/indicators/" + FIRST).body().contains("已替代"));
    assertEquals(409, author.submit("/indicators/" + second + "/recommend", Map.of()).statusCode());
  }

  @Test
  void evaluationsThatMayNotBeKnownAreNeitherListedNorCounted() throws Exception {
    var withheld =
        fixture.wiring.store().registers().rows(BureauRegisters.EVALUATIONS).stream()
            .filter(e -> e.has("withheldGround"))
            .findFirst()
            .orElseThrow();
    var budget = StaffBrowserless.signedIn(fixture, Sample.BUDGET.user());
    int seen = 0;
    for (int i = 18; i <= 45; i++) {
      String address = "/indicators/ZB-%06d".formatted(i);
      assertFalse(budget.get(address).body().contains(withheld.key()), address);
      seen += author.get(address).body().contains(withheld.key()) ? 1 : 0;
    }
    assertTrue(seen > 0, "the withheld evaluation uses common indicators");
  }
}
