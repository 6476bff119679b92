package org.hengping.publisher.release;

import java.util.List;
import org.hengping.publisher.audit.WrittenFile;
import org.hengping.publisher.review.Approvals;
import org.hengping.publisher.review.PublicDraft;

/** Everything that goes into a bundle except its number. */
record PreparedRelease(
    PublicDraft draft, Approvals approvals, List<WrittenFile> files, DescribeReport describing) {}
