/**
 * Problems that reports find, out of their sections and lists. Start at {@link
 * org.hengping.corpus.proposal.problem.ReadProblems}.
 */
@NullMarked
package org.hengping.corpus.proposal.problem;

import org.jspecify.annotations.NullMarked;
