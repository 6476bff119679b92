/**
 * Markdown, the language that templates produce and people edit, to and from the manuscript. Start
 * at {@link org.hengping.corpus.markdown.MarkdownReader}.
 */
@NullMarked
package org.hengping.corpus.markdown;

import org.jspecify.annotations.NullMarked;
