package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.corpus.people.Person;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.Snippet;
import org.hengping.server.staff.web.BadRequest;
import org.hengping.server.staff.web.CurrentSearch;
import org.hengping.server.staff.web.Messages;

/** Searches the corpus beside a text, and turns a hit into a passage with its citation. */
public final class FindEvidence {
  private static final int HITS = 12;

  private final CurrentSearch search;
  private final VisibleDocuments visible;

  public FindEvidence(CurrentSearch search, VisibleDocuments visible) {
    this.search = search;
    this.visible = visible;
  }

  /** The best passages that the person may see. */
  PanelView.Evidence find(String words, Person person) {
    if (words.isBlank()) {
      return new PanelView.Evidence("", "", List.of());
    }
    var found = search.search(SearchQuery.of(words).page(HITS, 1).access(AccessToken.of(person)));
    if (found.isEmpty()) {
      return new PanelView.Evidence(words, Messages.text("search.down"), List.of());
    }
    var page = found.get();
    var hits = new ArrayList<PanelView.Hit>();
    for (SearchHit hit : page.hits()) {
      if (hit instanceof SearchHit.PassageHit p) {
        hits.add(hit(p));
      }
    }
    String said =
        page.total() == 0
            ? "没有找到“" + words + "”，换个说法试试"
            : (page.widened() ? "没有同时含有全部词的段落，以下含有其中一部分；" : "")
                + "共"
                + page.total()
                + "处，显示前"
                + hits.size()
                + "处";
    return new PanelView.Evidence(words, said, hits);
  }

  private static PanelView.Hit hit(SearchHit.PassageHit p) {
    String reference = p.documentId() + "@r" + p.revision() + "#" + p.anchor();
    return new PanelView.Hit(
        reference,
        p.title(),
        p.anchor().forPeople() + (p.heading().isEmpty() ? "" : " · " + p.heading()),
        address(p),
        pieces(p.snippet()));
  }

  /** Where a passage stands. */
  public static String address(SearchHit.PassageHit p) {
    return "/reports/"
        + p.documentId()
        + "/revisions/"
        + p.revision()
        + "?at="
        + p.anchor()
        + "#b-"
        + p.anchor().block();
  }

  /** A snippet as pieces, those that were searched for marked. */
  public static List<PanelView.Piece> pieces(Snippet snippet) {
    var pieces = new ArrayList<PanelView.Piece>();
    int at = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      if (mark.start() > at) {
        pieces.add(new PanelView.Piece(snippet.text().substring(at, mark.start()), false));
      }
      pieces.add(new PanelView.Piece(snippet.text().substring(mark.start(), mark.end()), true));
      at = mark.end();
    }
    if (at < snippet.text().length()) {
      pieces.add(new PanelView.Piece(snippet.text().substring(at), false));
    }
    return pieces;
  }

  /**
   * The passage that a reference names with its citation, as Markdown for the editor.
   *
   * @param reference e.g. {@code D-000123@r3#p0b12c0-30}
   * @throws BadRequest when it names no passage that the person may see
   */
  public String quote(String reference, Person person) {
    int at = reference.indexOf("@r");
    int hash = reference.indexOf('#');
    if (at < 0 || hash < at) {
      throw new BadRequest("引用的位置不对：" + reference);
    }
    var document = visible.find(reference.substring(0, at), person);
    int number = Integer.parseInt(reference.substring(at + 2, hash));
    var anchor = anchor(reference.substring(hash + 1));
    var manuscript =
        visible
            .documents()
            .revision(new DocumentId(document.id().value()), number)
            .orElseThrow(() -> new BadRequest("没有这一版：" + reference))
            .manuscript();
    String text =
        Passages.of(manuscript).stream()
            .filter(p -> p.anchor().block() == anchor.block() && p.anchor().row() == anchor.row())
            .map(Passage::text)
            .findFirst()
            .orElseThrow(() -> new BadRequest("引用的位置不对：" + reference));
    String label = "（《" + document.title() + "》" + anchor.forPeople() + "）";
    var quote =
        new Block.Paragraph(
            List.of(
                new Inline.Text(text.replace('\t', ' ').strip()),
                new Inline.Citation(label, document.id() + "@r" + number, anchor.toString())));
    return MarkdownWriter.editing(List.of(quote)).strip();
  }

  private static Anchor anchor(String text) {
    try {
      return Anchor.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("引用的位置不对：" + text);
    }
  }
}
