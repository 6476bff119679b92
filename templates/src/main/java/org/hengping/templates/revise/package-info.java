/**
 * Takes a report that was edited in a word processor back: finds its numbers, tables and charts
 * again by the text around them and joins it with what others changed meanwhile. Start at {@link
 * org.hengping.templates.revise.TakeBack}.
 */
@NullMarked
package org.hengping.templates.revise;

import org.jspecify.annotations.NullMarked;
