/**
 * Turns approved reports into signed bundles and brings them to the portal. Start at {@link
 * org.hengping.publisher.release.PublishReport}.
 */
@NullMarked
package org.hengping.publisher.release;

import org.jspecify.annotations.NullMarked;
