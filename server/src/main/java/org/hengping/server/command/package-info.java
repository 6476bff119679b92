/** The command line: one class per verb. Start at {@link org.hengping.server.command.Hengping}. */
@NullMarked
package org.hengping.server.command;

import org.jspecify.annotations.NullMarked;
