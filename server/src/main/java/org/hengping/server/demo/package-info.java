/**
 * The demo: one year from the registers to the portal. Start at {@link
 * org.hengping.server.demo.RunDemo}.
 */
@NullMarked
package org.hengping.server.demo;

import org.jspecify.annotations.NullMarked;
