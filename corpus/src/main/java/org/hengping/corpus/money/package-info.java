/** Money. Start at {@link org.hengping.corpus.money.Amount}. */
@NullMarked
package org.hengping.corpus.money;

import org.jspecify.annotations.NullMarked;
