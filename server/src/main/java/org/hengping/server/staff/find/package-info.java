/**
 * The search page of the staff zone. Start at {@link org.hengping.server.staff.find.ShowSearch}.
 */
@NullMarked
package org.hengping.server.staff.find;

import org.jspecify.annotations.NullMarked;
