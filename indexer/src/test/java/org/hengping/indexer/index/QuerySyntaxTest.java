package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is typed is answered. */
final class QuerySyntaxTest {
  private static final String[] PARTS = {
    "\"",
    "“",
    "”",
    "-",
    "－",
    ":",
    "：",
    "year:",
    "年:",
    "单位:",
    "类型:",
    "2021",
    "..",
    "9999999999",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "*",
    "?",
    "~",
    "^",
    "\\",
    "/",
    "+",
    "&&",
    "||",
    "!",
    "AND",
    "OR",
    "NOT",
    "的",
    "预算",
    "绩效",
    " ",
    "　",
    "\t",
    "\n",
    "\u0000",
    "\ud83d",
    "\udc4d",
    "👍",
    "𠮷",
    "e\u0301",
    "\u0301",
    "=",
    "<",
    ">",
    "'",
    "%",
    "‰",
    "①",
    "ﷺ",
    "…",
    "什么",
    "%s",
    "${x}"
  };

  @TempDir Path folder;

  @Test
  void nothingTypedIsEverAnError() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "预算", "预算绩效=目标 2021年 👍 𠮷 %", "①绩效");
      try (var index = CorpusIndex.open(store)) {
        for (int i = 0; i < 5_000; i++) {
          var text = new StringBuilder();
          for (int n = random.nextInt(i % 100 == 0 ? 600 : 12); n > 0; n--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
          }
          var query =
              SearchQuery.of(text.toString())
                  .in(SearchScope.values()[random.nextInt(3)])
                  .exact(random.nextInt(4) == 0)
                  .byDocument(random.nextBoolean());
          try {
            index.search(query);
          } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + " ‹" + text + "›", e);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "财预〔2020〕10号|财预〔2020〕10号",
        "财预[2020]10号|财预〔2020〕10号",
        "财预2020 10号|财预〔2020〕10号",
        "１３８．９８亿元|资金138.98亿元",
        "138.98|资金138.98亿元",
        "98亿|资金138.98亿元",
        "1234.5万|共1,234.5万元",
        "≥95%|满意度≥95%",
        "95％|满意度≥95%",
        "5%|不低于 $5\\%$ 的",
        "ppp|PPP项目",
        "PPP项目|ppp 项目",
        "预算法|《中华人民共和国预算法》",
        "财 政 部|财政部门",
        "在建工程|包括在建工程的资产",
        "工程|包括在建工程的资产",
      })
  void spellingsOfTheSameAreFound(String typed, String text) {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "甲", text);
      try (var index = CorpusIndex.open(store)) {
        assertEquals(1, index.search(SearchQuery.of(typed)).total(), typed);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"13898|资金138.98亿元", "算绩|预算。绩效", "目标考核|目标，考核"})
  void punctuationPartsWords(String typed, String text) {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "甲", text);
      try (var index = CorpusIndex.open(store)) {
        var page = index.search(SearchQuery.of('"' + typed + '"'));
        assertEquals(0, page.total(), typed);
      }
    }
  }

  @Test
  void aWholeNumberRanksBeforeAPartOfALongerOne() {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "甲", "安排资金1960万元。");
      TestCorpus.add(store, "乙", "安排资金9600万元，按规定的程序和要求及时拨付到位。");
      TestCorpus.add(store, "丙", "核减之后安排资金960万元，按规定的程序和要求及时拨付到位。");
      try (var index = CorpusIndex.open(store)) {
        var hits = index.search(SearchQuery.of("960")).hits();
        assertEquals(3, hits.size());
        assertEquals("丙", ((SearchHit.PassageHit) hits.get(0)).title());
      }
    }
  }

  @Test
  void whenNothingHoldsAllWordsTheResultIsWidenedAndSaysSo() {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "甲", "绩效目标的审核。");
      TestCorpus.add(store, "乙", "整改期限为六十日。");
      try (var index = CorpusIndex.open(store)) {
        var page = index.search(SearchQuery.of("绩效目标 审核 三公经费"));
        assertTrue(page.widened());
        assertEquals("甲", ((SearchHit.PassageHit) page.hits().get(0)).title());
      }
    }
  }

  @Test
  void wordsMayStandInTitleHeadingAndText() {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "中华人民共和国预算法", "第一条 为了规范政府收支行为。", "违反本法的，追究法律责任。");
      TestCorpus.add(store, "审计法", "违反本法的，追究法律责任。");
      try (var index = CorpusIndex.open(store)) {
        var page = index.search(SearchQuery.of("预算法 法律责任"));
        assertEquals(1, page.total());
        assertEquals("违反本法的，追究法律责任。", ((SearchHit.PassageHit) page.hits().get(0)).text());
      }
    }
  }
}
