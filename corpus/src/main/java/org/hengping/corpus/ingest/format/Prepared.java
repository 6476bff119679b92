package org.hengping.corpus.ingest.format;

import java.util.List;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.manuscript.ManuscriptText;
import org.hengping.corpus.resemblance.TextPrint;

/**
 * A file that was read, with all that storing it needs, so that nobody has to take the manuscript
 * apart again.
 *
 * @param proposal what the text says about the document itself
 * @param passages how many passages search can find in it
 * @param head its first {@value #HEAD} passages
 * @param found what a {@link TextFinder} found
 * @param pictures bytes of the pictures that the manuscript names by hash
 */
public record Prepared(
    ManuscriptText text,
    Proposal proposal,
    int passages,
    List<Passage> head,
    TextPrint print,
    List<FoundItem> found,
    List<PictureFile> pictures) {
  private static final int HEAD = 12;

  public Prepared {
    head = List.copyOf(head);
    found = List.copyOf(found);
    pictures = List.copyOf(pictures);
  }

  /** Prepares what was read. */
  public static Prepared of(Reading.Read read, TextFinder finder) {
    var manuscript = read.manuscript();
    var passages = Passages.of(manuscript);
    return new Prepared(
        ManuscriptText.of(manuscript),
        read.proposal(),
        passages.size(),
        passages.subList(0, Math.min(HEAD, passages.size())),
        TextPrint.of(manuscript),
        finder.find(manuscript),
        read.pictures());
  }

  /** The same when the pictures' bytes were kept elsewhere. */
  public Prepared withoutPictures() {
    return new Prepared(text, proposal, passages, head, print, found, List.of());
  }
}
