package org.hengping.server.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.SearchFilters;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchPage;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search [--in …] [--exact] [--by document] [--limit N] [--page P] [--] QUERY}. */
@Command(name = "search", description = "查找段落、指标或问题")
final class SearchVerb extends Verb {
  /** How hits are grouped. */
  enum By {
    PASSAGE,
    DOCUMENT
  }

  @Option(
      names = "--in",
      paramLabel = "passages|indicators|findings",
      description = "查找范围，默认 passages")
  private SearchScope in = SearchScope.PASSAGES;

  @Option(names = "--exact", description = "整个查询按原文逐字查找，没有运算符")
  private boolean exact;

  @Option(names = "--by", paramLabel = "document", description = "每份文档只列最相关的一处")
  private By by = By.PASSAGE;

  @Option(names = "--limit", paramLabel = "N", description = "每页条数，默认 20")
  private int limit = SearchQuery.DEFAULT_LIMIT;

  @Option(names = "--page", paramLabel = "P", description = "第几页，默认 1")
  private int page = 1;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "要找的词；-- 之后全部算作查询")
  private List<String> words = new ArrayList<>();

  SearchVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var query =
              new SearchQuery(
                  String.join(" ", words),
                  in,
                  exact,
                  by == By.DOCUMENT,
                  limit,
                  page,
                  AccessToken.of(actor(wiring)),
                  SearchFilters.NONE);
          show(wiring.search().search(query));
          return DONE;
        });
  }

  private void show(SearchPage result) {
    say("共 " + result.total() + " 条");
    var hits = new ArrayList<Map<String, Object>>();
    for (SearchHit hit : result.hits()) {
      hits.add(asJson(hit));
      say(line(hit));
    }
    if (json()) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("total", result.total());
      answer.put("hits", hits);
      printJson(answer);
    }
  }

  private static String line(SearchHit hit) {
    if (hit instanceof SearchHit.PassageHit p) {
      return p.documentId()
          + "  "
          + p.title()
          + "  "
          + p.anchor().forPeople()
          + "\n    "
          + p.snippet().text();
    } else if (hit instanceof SearchHit.IndicatorHit i) {
      return i.indicatorId()
          + ".v"
          + i.version()
          + "  "
          + i.name()
          + "  用过"
          + i.usage().scores()
          + "次\n    "
          + i.snippet().text();
    }
    var f = (SearchHit.FindingHit) hit;
    return f.findingId() + "  " + f.unit() + "  " + f.category() + "\n    " + f.snippet().text();
  }

  private static Map<String, Object> asJson(SearchHit hit) {
    var fields = new LinkedHashMap<String, Object>();
    if (hit instanceof SearchHit.PassageHit p) {
      fields.put("documentId", p.documentId().value());
      fields.put("title", p.title());
      fields.put("kind", p.kind().name());
      fields.put("unit", p.unit());
      fields.put("year", p.year());
      fields.put("page", p.page());
      fields.put("anchor", p.anchor().toString());
    } else if (hit instanceof SearchHit.IndicatorHit i) {
      fields.put("indicatorId", i.indicatorId());
      fields.put("version", i.version());
      fields.put("name", i.name());
      fields.put("path", i.path());
      fields.put("definition", i.definition());
      fields.put("rule", i.rule());
      fields.put("weight", i.weight());
      fields.put("usage", Map.of("scores", i.usage().scores(), "years", i.usage().years()));
    } else if (hit instanceof SearchHit.FindingHit f) {
      fields.put("findingId", f.findingId());
      fields.put("category", f.category());
      fields.put("text", f.text());
      fields.put("unit", f.unit());
      fields.put("year", f.year());
      fields.put("state", f.state());
    }
    fields.put("snippet", hit.snippet().text());
    fields.put("score", hit.score());
    return fields;
  }
}
