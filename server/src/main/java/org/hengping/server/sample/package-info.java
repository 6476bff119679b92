/**
 * The sample of a fictional bureau that ships with the program. Start at {@link
 * org.hengping.server.sample.Sample}.
 */
@NullMarked
package org.hengping.server.sample;

import org.jspecify.annotations.NullMarked;
