package org.hengping.corpus.figure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.register.RegisterSnapshot.Read;

/**
 * Where figures are printed and what they read. A cache: it follows the outbox and can be emptied
 * and filled again. Thread-safe.
 */
public interface FigureUses {

  /**
   * A figure printed in a revision.
   *
   * @param figure see {@link FigureName#id()}
   */
  record Use(DocumentId document, int revision, FigureName figure, String text) {}

  /**
   * What the registers give for a figure now.
   *
   * @param text as it would be printed; empty when it cannot be computed any more
   * @param reads what it was computed from
   */
  record Now(FigureName figure, String text, Set<Read> reads) {
    public Now {
      reads = Set.copyOf(reads);
    }
  }

  /** A printed figure that differs from what the registers give now. */
  record Stale(Use use, String now) {

    /** Whether it is a table or chart, not a number. */
    public boolean isDrawn() {
      return PrintedParts.isDrawn(use.figure());
    }

    /** What it says, for people. */
    public String title(FigureCatalogue catalogue) {
      return isDrawn()
          ? "表格或图“" + firstLine(use.text()) + "”"
          : catalogue.title(use.figure().calculation()).orElse(use.figure().calculation());
    }

    /** How it differs, for people. */
    public String change() {
      if (now.isEmpty()) {
        return "已不能从台账算出，请核对记录是否被删改";
      }
      return isDrawn() ? "与台账现有数据不一致，请更新" : "文中为" + use.text() + "，台账现为" + now + "，请更新";
    }

    private static String firstLine(String text) {
      return text.lines().findFirst().orElse("");
    }
  }

  /** How far in the outbox this has followed. */
  long followed();

  /** Forgets everything. */
  void clear();

  /** The figures that read one of these. */
  List<FigureName> reading(Collection<Read> reads);

  /** The figures that read anything of a register. */
  List<FigureName> readingAny(String register);

  /** Those of the figures that are known here. */
  Set<FigureName> known(Collection<FigureName> figures);

  /**
   * Replaces the uses of documents and what is known of figures, in one transaction.
   *
   * @param documents all documents whose uses are given anew
   */
  void follow(long to, Collection<DocumentId> documents, List<Use> uses, Collection<Now> nows);

  /** Every printed figure that is out of date, by document. */
  List<Stale> stale();
}
