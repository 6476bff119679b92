/**
 * Decides whether a public version may leave the bureau at all. Start at {@link
 * org.hengping.publisher.guard.DisclosureGuard}.
 */
@NullMarked
package org.hengping.publisher.guard;

import org.jspecify.annotations.NullMarked;
