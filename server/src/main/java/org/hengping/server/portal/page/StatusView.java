package org.hengping.server.portal.page;

import java.util.List;

/** A page that says why there is nothing here. */
public record StatusView(Frame frame, String heading, List<String> lines, List<Pair> facts) {}
