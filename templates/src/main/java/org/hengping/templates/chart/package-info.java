/**
 * Charts as rows of bars that every writer can draw and whose text is the data. Start at {@link
 * org.hengping.templates.chart.ChartRows}.
 */
@NullMarked
package org.hengping.templates.chart;

import org.jspecify.annotations.NullMarked;
