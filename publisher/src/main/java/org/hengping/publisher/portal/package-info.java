/**
 * The portal zone's own folder: accepted bundles, their contents, and the edition that the public
 * reads. Start at {@link org.hengping.publisher.portal.PortalStore}.
 */
@NullMarked
package org.hengping.publisher.portal;

import org.jspecify.annotations.NullMarked;
