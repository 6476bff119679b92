/**
 * The publication log: what was published when, as keyed commitments that name nothing. Start at
 * {@link org.hengping.publisher.log.PublicationLog}.
 */
@NullMarked
package org.hengping.publisher.log;

import org.jspecify.annotations.NullMarked;
