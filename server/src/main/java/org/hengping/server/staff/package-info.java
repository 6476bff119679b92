/** The staff zone: pages behind a login. */
@NullMarked
package org.hengping.server.staff;

import org.jspecify.annotations.NullMarked;
