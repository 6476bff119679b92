/** The portal zone: pages that the public reads. */
@NullMarked
package org.hengping.server.portal;

import org.jspecify.annotations.NullMarked;
