/** What the program read in a document and a person accepts, changes or rejects. */
@NullMarked
package org.hengping.corpus.proposal;

import org.jspecify.annotations.NullMarked;
