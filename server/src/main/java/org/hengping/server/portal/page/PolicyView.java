package org.hengping.server.portal.page;

import java.util.List;

/**
 * The page of a policy.
 *
 * @param body markup of the writer, trusted
 */
public record PolicyView(
    Frame frame,
    String title,
    List<Pair> meta,
    List<Link> outline,
    String body,
    List<FileLink> files,
    List<Pair> about2) {}
