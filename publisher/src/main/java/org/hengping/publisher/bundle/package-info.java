/**
 * Signed bundles, the only thing that crosses from the staff zone to the portal zone. Start at
 * {@link org.hengping.publisher.bundle.Bundle}.
 */
@NullMarked
package org.hengping.publisher.bundle;

import org.jspecify.annotations.NullMarked;
