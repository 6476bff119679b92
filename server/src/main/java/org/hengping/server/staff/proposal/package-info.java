/**
 * What was read in documents, for people to accept, change or reject. Start at {@link
 * org.hengping.server.staff.proposal.ShowProposals}.
 */
@NullMarked
package org.hengping.server.staff.proposal;

import org.jspecify.annotations.NullMarked;
