/** Reports as files. Start at {@link org.hengping.server.output.ReportFiles}. */
@NullMarked
package org.hengping.server.output;

import org.jspecify.annotations.NullMarked;
