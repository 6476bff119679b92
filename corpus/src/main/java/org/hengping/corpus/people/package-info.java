/** The people of the bureau and their roles. Start at {@link org.hengping.corpus.people.Person}. */
@NullMarked
package org.hengping.corpus.people;

import org.jspecify.annotations.NullMarked;
