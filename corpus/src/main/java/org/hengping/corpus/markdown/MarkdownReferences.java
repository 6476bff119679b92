package org.hengping.corpus.markdown;

import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;

/** Gives back what Markdown can only name: figures, and blocks that nobody types. */
public interface MarkdownReferences {

  /** Knows nothing: a figure becomes its text, a named block a visible gap. */
  MarkdownReferences NONE =
      new MarkdownReferences() {
        @Override
        public Optional<Figure> figure(String calculation, Map<String, String> parameters) {
          return Optional.empty();
        }

        @Override
        public Optional<Block> block(String reference) {
          return Optional.empty();
        }
      };

  /** The figure of this calculation and parameters. */
  Optional<Figure> figure(String calculation, Map<String, String> parameters);

  /** The block with this reference, see {@link MarkdownWriter#reference(Block)}. */
  Optional<Block> block(String reference);
}
