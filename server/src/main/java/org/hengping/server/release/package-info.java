/**
 * Review and release wired for a data folder. Start at {@link
 * org.hengping.server.release.Releases}.
 */
@NullMarked
package org.hengping.server.release;

import org.jspecify.annotations.NullMarked;
