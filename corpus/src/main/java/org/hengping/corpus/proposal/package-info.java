/**
 * What the program read in a document and a person accepts, changes or rejects. Start at {@link
 * org.hengping.corpus.proposal.ReadProposals}, which reads, and {@link
 * org.hengping.corpus.proposal.DecideProposals}, which carries out what a person decides.
 */
@NullMarked
package org.hengping.corpus.proposal;

import org.jspecify.annotations.NullMarked;
