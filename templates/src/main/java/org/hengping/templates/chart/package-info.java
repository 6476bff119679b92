/**
 * Charts: each is drawn once as shapes and texts that every writer puts on its page. Start at
 * {@link org.hengping.templates.chart.DrawChart}.
 */
@NullMarked
package org.hengping.templates.chart;

import org.jspecify.annotations.NullMarked;
