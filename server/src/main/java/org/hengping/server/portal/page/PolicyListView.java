package org.hengping.server.portal.page;

import java.util.List;

/** The list of policies. */
public record PolicyListView(Frame frame, List<PolicyRow> rows) {}
