package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;

/**
 * Makes the blocks of a report of those of an edited text: what did not change is as it was before,
 * the rest has its figures. One use, one thread.
 */
final class JoinBlocks {
  private final List<Block> base;
  private final List<Block> read;
  private final List<Line> lines;
  private final List<Line> baseLines;
  private final FindLinks found;
  private final JoinRuns runs;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> cutOff = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  /** Index in the result of each block of the edited text. */
  private final int[] places;

  /** The first line of each block of the edited text. */
  private final int[] firstLines;

  JoinBlocks(List<Block> base, List<Block> read, List<Line> lines, FindLinks found) {
    this.base = base;
    this.read = read;
    this.lines = lines;
    this.baseLines = Line.of(base);
    this.found = found;
    this.runs = new JoinRuns(base, baseLines, lines, found);
    this.places = new int[read.size()];
    this.firstLines = new int[read.size() + 1];
    firstLines[read.size()] = lines.size();
    for (int l = lines.size() - 1; l >= 0; l--) {
      firstLines[lines.get(l).block()] = l;
    }
    for (int b = read.size() - 1; b >= 0; b--) {
      boolean none = firstLines[b] >= lines.size() || lines.get(firstLines[b]).block() != b;
      firstLines[b] = none ? firstLines[b + 1] : firstLines[b];
    }
    for (int b = 0; b < read.size(); b++) {
      places[b] = blocks.size();
      block(b);
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Blocks that were drawn from registers and are not any more. */
  List<Integer> cutOff() {
    return cutOff;
  }

  /** A place in a line of the edited text, in the result. */
  Optional<Anchor> place(int line, int start, int end) {
    int b = lines.get(line).block();
    boolean rows = read.get(b) instanceof Block.Table || read.get(b) instanceof Block.Listing;
    return Optional.of(new Anchor(0, places[b], rows ? line - firstLines[b] : -1, start, end));
  }

  private void block(int b) {
    Block block = read.get(b);
    int origin = firstLines[b] < firstLines[b + 1] ? found.origin(firstLines[b]) : -1;
    Block before = origin < 0 ? block : base.get(baseLines.get(origin).block());
    if (origin >= 0 && !(block instanceof Block.Chart) && opaque(before)) {
      once(baseLines.get(origin).block());
    } else if (block instanceof Block.Heading h) {
      blocks.add(new Block.Heading(h.level(), runs.run(firstLines[b], 0, false)));
    } else if (block instanceof Block.Paragraph p) {
      boolean marked = TakeBack.atEdge(p);
      blocks.add(p.withText(runs.run(firstLines[b], 0, !marked)));
    } else if (block instanceof Block.Listing l) {
      listing(l, b);
    } else if (block instanceof Block.Table t) {
      table(t, b);
    } else if (block instanceof Block.Chart c) {
      chart(c, b);
    } else if (block instanceof Block.Picture p) {
      blocks.add(picture(p));
    } else {
      blocks.add(block);
    }
  }

  /** A block that was printed as words comes back as itself. */
  private void once(int baseBlock) {
    if (taken.add(baseBlock)) {
      blocks.add(base.get(baseBlock));
    }
  }

  private static boolean opaque(Block block) {
    return block instanceof Block.Picture
        || block instanceof Block.Withheld
        || block instanceof Block.Unrecognised
        || block instanceof Block.Chart;
  }

  private void listing(Block.Listing listing, int b) {
    var items = new ArrayList<Block.Item>();
    for (int i = 0; i < listing.items().size(); i++) {
      int depth = listing.items().get(i).depth();
      items.add(new Block.Item(depth, runs.run(firstLines[b] + i, 0, true)));
    }
    blocks.add(new Block.Listing(listing.ordered(), items));
  }

  private void table(Block.Table table, int b) {
    int before = partner(b, Block.Table.class);
    var joined = new JoinTable(runs, found, baseLines, firstLines[b]);
    Block.Table now =
        before < 0
            ? joined.alone(table)
            : joined.with(table, (Block.Table) base.get(before), firstLine(before));
    add(
        now,
        before,
        before >= 0 && ((Block.Table) base.get(before)).source() != null,
        now.source());
  }

  private void chart(Block.Chart chart, int b) {
    int before = partner(b, Block.Chart.class);
    Block.Chart now = before < 0 ? chart : SameChart.joined(chart, (Block.Chart) base.get(before));
    add(
        now,
        before,
        before >= 0 && ((Block.Chart) base.get(before)).source() != null,
        now.source());
  }

  private void add(
      Block now, int before, boolean drawn, @org.jspecify.annotations.Nullable Object source) {
    if (drawn && source == null) {
      cutOff.add(blocks.size());
    }
    if (before >= 0) {
      taken.add(before);
    }
    blocks.add(now);
  }

  private int firstLine(int baseBlock) {
    int line = 0;
    while (baseLines.get(line).block() != baseBlock) {
      line++;
    }
    return line;
  }

  /** The block of before that most of this one comes from. */
  private int partner(int b, Class<? extends Block> kind) {
    int best = -1;
    int most = 0;
    for (int before = 0; before < base.size(); before++) {
      int votes = found.votes(before, b);
      if (votes > most && kind.isInstance(base.get(before)) && !taken.contains(before)) {
        best = before;
        most = votes;
      }
    }
    return best;
  }

  private Block picture(Block.Picture picture) {
    for (Block before : base) {
      if (before instanceof Block.Picture p && p.hash().equals(picture.hash())) {
        String words = picture.alternative().isEmpty() ? p.alternative() : picture.alternative();
        return new Block.Picture(p.hash(), p.mediaType(), words);
      }
    }
    return picture;
  }
}
