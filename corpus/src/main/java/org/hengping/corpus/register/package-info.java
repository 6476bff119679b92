/**
 * The registers (台账) of the bureau: one definition each, one way to load, dump and read them. Start
 * at {@link org.hengping.corpus.register.BureauRegisters}.
 */
@NullMarked
package org.hengping.corpus.register;

import org.jspecify.annotations.NullMarked;
