/**
 * What templates see of the registers: figures, texts, and tables and charts drawn from rows. Start
 * at {@link org.hengping.templates.binding.Binding}.
 */
@NullMarked
package org.hengping.templates.binding;

import org.jspecify.annotations.NullMarked;
