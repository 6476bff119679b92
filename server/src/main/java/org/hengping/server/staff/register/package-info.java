/**
 * The registers as pages: lists, rows with their history, forms. Start at {@link
 * org.hengping.server.staff.register.ShowRegister}.
 */
@NullMarked
package org.hengping.server.staff.register;

import org.jspecify.annotations.NullMarked;
