package org.hengping.corpus.ingest.format;

import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;

/** What reading a file yields. */
public sealed interface Reading {

  /**
   * The file was understood.
   *
   * @param proposal what the text says about the document itself
   * @param pictures bytes of the pictures that the manuscript names by hash
   */
  record Read(Manuscript manuscript, Proposal proposal, List<PictureFile> pictures)
      implements Reading {
    public Read {
      pictures = List.copyOf(pictures);
    }

    /** The same with another proposal. */
    public Read with(Proposal other) {
      return new Read(manuscript, other, pictures);
    }
  }

  /** The file was understood, and all is ready for storing it. */
  record Ready(Prepared prepared) implements Reading {}

  /** The cells of a spreadsheet, when these were asked for. */
  record Cells(org.hengping.corpus.ingest.cells.Cells cells) implements Reading {}

  /**
   * The file cannot be taken.
   *
   * @param reason for people, with what to do about it
   */
  record Refused(String reason) implements Reading {}

  /** The file bears a secrecy mark; nothing of it may be kept. */
  record Marked() implements Reading {}
}
