package org.hengping.corpus.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.RegisterSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What a revision prints from registers: figures by their text; tables and charts by their first
 * line and a hash of all they show.
 */
final class PrintedParts {
  /** Before the directive of a table or chart, where a figure has its calculation. */
  private static final String DRAWN = "drawn:";

  private final FigureCatalogue catalogue = new FigureCatalogue();
  private final Redraw redraw;

  PrintedParts(Redraw redraw) {
    this.redraw = redraw;
  }

  /** Whether this is a table or chart. */
  static boolean isDrawn(FigureName name) {
    return name.calculation().startsWith(DRAWN);
  }

  List<FigureUses.Use> of(Revision revision) {
    var uses = new ArrayList<FigureUses.Use>();
    for (Block block : revision.manuscript().blocks()) {
      var source = source(block);
      if (source != null) {
        var name =
            new FigureName(
                DRAWN + source.directive(), new TreeMap<>(source.parameters()), Scope.INTERNAL);
        uses.add(use(revision, name, drawn(block)));
      }
      Inlines.figures(block).forEach(f -> uses.add(use(revision, FigureName.of(f), f.text())));
    }
    return uses;
  }

  private static FigureUses.Use use(Revision revision, FigureName name, String text) {
    return new FigureUses.Use(revision.document(), revision.number(), name, text);
  }

  /** What the registers give now, empty when it cannot be computed any more. */
  String again(FigureName name, RegisterSnapshot registers) {
    try {
      if (isDrawn(name)) {
        var source = new Source(name.calculation().substring(DRAWN.length()), name.parameters());
        return drawn(redraw.again(source, registers));
      }
      return catalogue
          .compute(name.calculation(), name.parameters(), name.scope(), registers)
          .text();
    } catch (IllegalArgumentException gone) {
      return "";
    }
  }

  private static @Nullable Source source(Block block) {
    return block instanceof Block.Table t
        ? t.source()
        : block instanceof Block.Chart c ? c.source() : null;
  }

  private static String drawn(Block block) {
    String title = PlainText.lines(block).stream().findFirst().orElse("");
    return title + "\n" + hash(block.toString());
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
