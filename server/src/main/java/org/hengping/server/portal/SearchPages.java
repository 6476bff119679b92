package org.hengping.server.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.indexer.portal.PublicHit;
import org.hengping.indexer.portal.PublicPage;
import org.hengping.indexer.search.Snippet;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.SearchView;

/** Answers to searches in the text of an edition. */
final class SearchPages {
  private static final int ON_A_PAGE = 10;
  private static final int LONGEST = 100;
  private static final int DEEPEST = 100;

  private final Templates templates = new Templates();

  /** The page of an answer. */
  String page(ServedEdition edition, Site site, String asked, int page) {
    String query = asked.strip();
    if (query.length() > LONGEST) {
      query = query.substring(0, LONGEST);
    }
    int number = Math.max(1, Math.min(page, DEEPEST));
    var found =
        query.isEmpty()
            ? new PublicPage(0, List.of(), false)
            : edition.search().search(query, ON_A_PAGE, number);
    long pages = Math.min(DEEPEST, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
    var frames = new Frames(site, edition.updatedAt());
    var view =
        new SearchView(
            frames.passing("搜索", List.of(Link.to("搜索", ""))),
            query,
            found.total(),
            number,
            (int) pages,
            found.widened(),
            found.hits().stream().map(SearchPages::hit).toList(),
            number > 1 ? address(query, number - 1) : "",
            number < pages ? address(query, number + 1) : "");
    return templates.fill("search", view);
  }

  private static String address(String query, int page) {
    return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&page=" + page;
  }

  private static SearchView.Hit hit(PublicHit hit) {
    boolean policy = hit.kind() == DocumentKind.POLICY;
    String href = (policy ? "/policies/" : "/reports/") + hit.publicId();
    var place = new ArrayList<String>();
    place.add(policy ? "政策制度" : hit.year() + "年评价报告");
    if (!hit.heading().isEmpty()) {
      place.add(hit.heading());
    }
    if (hit.matches() > 1) {
      place.add("文中共" + hit.matches() + "处");
    }
    return new SearchView.Hit(
        hit.title(),
        href,
        href + "#" + PublicBody.id(hit.anchor()),
        String.join(" · ", place),
        pieces(hit.snippet()));
  }

  private static List<SearchView.Piece> pieces(Snippet snippet) {
    var pieces = new ArrayList<SearchView.Piece>();
    int at = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      if (mark.start() > at) {
        pieces.add(new SearchView.Piece(snippet.text().substring(at, mark.start()), false));
      }
      pieces.add(new SearchView.Piece(snippet.text().substring(mark.start(), mark.end()), true));
      at = mark.end();
    }
    if (at < snippet.text().length()) {
      pieces.add(new SearchView.Piece(snippet.text().substring(at), false));
    }
    return pieces;
  }
}
