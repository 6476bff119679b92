/**
 * The pages about reports: the list, the workspace of one report, saving a section. Start at {@link
 * org.hengping.server.staff.report.ShowReport}.
 */
@NullMarked
package org.hengping.server.staff.report;

import org.jspecify.annotations.NullMarked;
