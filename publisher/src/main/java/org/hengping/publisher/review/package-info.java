/**
 * The way from a draft to an approved report: submit, disclosure review, approval, each by another
 * person. Start at {@link org.hengping.publisher.review.ReviewReport}.
 */
@NullMarked
package org.hengping.publisher.review;

import org.jspecify.annotations.NullMarked;
