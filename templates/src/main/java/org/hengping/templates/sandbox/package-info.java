/**
 * Runs templates that nobody trusts: a small part of FreeMarker, bounded in output and time, with
 * every value escaped. Start at {@link org.hengping.templates.sandbox.TemplateSandbox}.
 */
@NullMarked
package org.hengping.templates.sandbox;

import org.jspecify.annotations.NullMarked;
