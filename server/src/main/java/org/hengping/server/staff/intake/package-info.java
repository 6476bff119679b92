/** Files that staff hand in: documents, tables of registers, forms of units. */
@NullMarked
package org.hengping.server.staff.intake;

import org.jspecify.annotations.NullMarked;
