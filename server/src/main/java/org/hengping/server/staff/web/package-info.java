/**
 * What every page of the staff zone shares: sessions, the guard at the door, rendering. Start at
 * {@link org.hengping.server.staff.web.Door}.
 */
@NullMarked
package org.hengping.server.staff.web;

import org.jspecify.annotations.NullMarked;
