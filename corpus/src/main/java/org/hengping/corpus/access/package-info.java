/** Who may do what. Start at {@link org.hengping.corpus.access.Permissions}. */
@NullMarked
package org.hengping.corpus.access;

import org.jspecify.annotations.NullMarked;
