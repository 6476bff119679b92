/**
 * The way to the portal as pages: submit, review, approve, publish, withdraw. The rules are the
 * publisher's; the pages show what a step does before it is taken. Start at {@link
 * org.hengping.server.staff.release.ReviewPage}.
 */
@NullMarked
package org.hengping.server.staff.release;

import org.jspecify.annotations.NullMarked;
