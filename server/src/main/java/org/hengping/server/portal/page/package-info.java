/**
 * What the portal's templates get: one record of ready texts per page. Start at {@link
 * org.hengping.server.portal.page.Frame}.
 */
@NullMarked
package org.hengping.server.portal.page;

import org.jspecify.annotations.NullMarked;
