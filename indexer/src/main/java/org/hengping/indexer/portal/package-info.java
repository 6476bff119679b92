/**
 * The portal zone's own small index of released reports. Start at {@link
 * org.hengping.indexer.portal.PublicIndexWriter}.
 */
@NullMarked
package org.hengping.indexer.portal;

import org.jspecify.annotations.NullMarked;
