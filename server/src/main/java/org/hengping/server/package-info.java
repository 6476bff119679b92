/**
 * The program: command line, both web zones and the wiring between the modules. Start at {@link
 * org.hengping.server.Main}.
 */
@NullMarked
package org.hengping.server;

import org.jspecify.annotations.NullMarked;
