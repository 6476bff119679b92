/**
 * The pages of the indicator library. Start at {@link
 * org.hengping.server.staff.indicator.ListIndicators}.
 */
@NullMarked
package org.hengping.server.staff.indicator;

import org.jspecify.annotations.NullMarked;
