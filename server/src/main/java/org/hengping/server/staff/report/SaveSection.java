package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.BaseManuscript;
import org.hengping.corpus.markdown.MarkdownReader;
import org.hengping.corpus.markdown.MarkdownReferences;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;

/**
 * Saves the text of a section as a revision. What others saved meanwhile elsewhere in the document
 * is kept; where they changed the same place, nothing is saved and both versions are given back.
 */
public final class SaveSection {

  /**
   * A section as it came from the editor.
   *
   * @param based revision that the person saw
   * @param from first block of the section in that revision
   * @param to one past its last block
   * @param text Markdown in the form for editing
   */
  public record Edit(int based, int from, int to, String text) {}

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * Saved, or nothing to save.
     *
     * @param next the edit as it stands now, for the next save
     * @param merged whether changes of others were taken along
     */
    record Saved(Document document, Edit next, boolean merged) implements Outcome {}

    /**
     * Somebody else changed the same place.
     *
     * @param other the newest revision
     * @param theirs its text of the place, Markdown
     * @param mine the edit, widened to the same place and based on {@code other}
     */
    record Clash(Revision other, String theirs, Edit mine) implements Outcome {}
  }

  private final Documents documents;
  private final Registers registers;
  private final FigureCatalogue figures;

  public SaveSection(Documents documents, Registers registers, FigureCatalogue figures) {
    this.documents = documents;
    this.registers = registers;
    this.figures = figures;
  }

  /**
   * Saves an edit.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not edit the document now
   * @throws IllegalArgumentException when the edit does not fit the revision it names
   */
  public Outcome save(Document document, Edit edit, Person person) {
    Permissions.check(person, Action.EDIT, document);
    try {
      return attempt(document, edit, person);
    } catch (StaleRevision raced) {
      return attempt(documents.find(document.id()).orElseThrow(), edit, person);
    }
  }

  private Outcome attempt(Document document, Edit edit, Person person) {
    var based = revision(document, edit);
    var written = read(edit.text(), based.manuscript(), person);
    if (document.revision() == edit.based()) {
      return append(document, based.manuscript(), edit, written, person, false);
    }
    var newest = documents.latest(document.id());
    var carried =
        CarriedEdit.carry(
            based.manuscript().blocks(), edit.from(), edit.to(), newest.manuscript().blocks());
    if (carried.clean()) {
      var moved = new Edit(newest.number(), carried.from(), carried.to(), edit.text());
      return append(document, newest.manuscript(), moved, written, person, true);
    }
    if (isThere(based.manuscript(), edit, written, newest, carried)) {
      var next = new Edit(newest.number(), carried.from(), carried.to(), edit.text());
      return new Outcome.Saved(document, next, false);
    }
    return clash(based.manuscript(), edit, newest, carried);
  }

  private Revision revision(Document document, Edit edit) {
    return documents
        .revision(document.id(), edit.based())
        .filter(
            r ->
                0 <= edit.from()
                    && edit.from() <= edit.to()
                    && edit.to() <= r.manuscript().blocks().size())
        .orElseThrow(() -> new IllegalArgumentException("所编辑的位置不在第" + edit.based() + "版中"));
  }

  private Outcome append(
      Document document,
      Manuscript onto,
      Edit edit,
      List<Block> written,
      Person person,
      boolean merged) {
    var blocks = new ArrayList<>(onto.blocks().subList(0, edit.from()));
    blocks.addAll(written);
    blocks.addAll(onto.blocks().subList(edit.to(), onto.blocks().size()));
    var saved =
        documents.append(
            document.id(), edit.based(), onto.withBlocks(blocks), note(onto, edit), person);
    var next = new Edit(saved.revision(), edit.from(), edit.from() + written.size(), edit.text());
    return new Outcome.Saved(saved, next, merged);
  }

  private static String note(Manuscript manuscript, Edit edit) {
    return Section.of(manuscript).stream()
        .filter(s -> s.from() <= edit.from() && edit.from() < s.to())
        .findFirst()
        .map(s -> "修改“" + s.heading() + "”")
        .orElse("补写");
  }

  /** Whether the newest revision already says what the edit says: it was sent twice. */
  private static boolean isThere(
      Manuscript based, Edit edit, List<Block> written, Revision newest, CarriedEdit carried) {
    var wanted = new ArrayList<>(based.blocks().subList(carried.basedFrom(), edit.from()));
    wanted.addAll(written);
    wanted.addAll(based.blocks().subList(edit.to(), carried.basedTo()));
    return wanted.equals(newest.manuscript().blocks().subList(carried.from(), carried.to()));
  }

  private static Outcome clash(Manuscript based, Edit edit, Revision newest, CarriedEdit carried) {
    var theirs = newest.manuscript().blocks().subList(carried.from(), carried.to());
    String before =
        MarkdownWriter.editing(based.blocks().subList(carried.basedFrom(), edit.from()));
    String after = MarkdownWriter.editing(based.blocks().subList(edit.to(), carried.basedTo()));
    String mine =
        String.join(
                "\n\n",
                List.of(before.strip(), edit.text().strip(), after.strip()).stream()
                    .filter(part -> !part.isEmpty())
                    .toList())
            + "\n";
    return new Outcome.Clash(
        newest,
        MarkdownWriter.editing(theirs),
        new Edit(newest.number(), carried.from(), carried.to(), mine));
  }

  /**
   * The blocks of a text, with figures and drawn blocks of the base or of the registers, as far as
   * the person may see these.
   */
  public List<Block> read(String text, Manuscript base, Person person) {
    return MarkdownReader.blocks(
        text, new Known(new BaseManuscript(base), figures, registers.snapshot(), person));
  }

  /** The text of a range of blocks for the editor. */
  public static String text(Manuscript manuscript, int from, int to) {
    return MarkdownWriter.editing(manuscript.blocks().subList(from, to));
  }

  /** Figures of the document as they were written, others as the registers give them now. */
  private record Known(
      BaseManuscript base, FigureCatalogue figures, RegisterSnapshot snapshot, Person person)
      implements MarkdownReferences {
    @Override
    public Optional<Figure> figure(String calculation, Map<String, String> parameters) {
      return base.figure(calculation, parameters).or(() -> computed(calculation, parameters));
    }

    private Optional<Figure> computed(String calculation, Map<String, String> parameters) {
      if (FigureAccess.isHidden(person, parameters, snapshot)) {
        return Optional.empty();
      }
      try {
        return Optional.of(figures.compute(calculation, parameters, Scope.INTERNAL, snapshot));
      } catch (IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<Block> block(String reference) {
      return base.block(reference);
    }
  }

  /** What a text says without markup, for comparing versions. */
  static String plain(List<Block> blocks) {
    return PlainText.of(Manuscript.of("节", blocks));
  }
}
