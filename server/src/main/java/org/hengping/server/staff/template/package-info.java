/**
 * Report templates: those of the program to read and copy, the bureau's own to write, try and put
 * into use. Start at {@link org.hengping.server.staff.template.EditTemplate}.
 */
@NullMarked
package org.hengping.server.staff.template;

import org.jspecify.annotations.NullMarked;
