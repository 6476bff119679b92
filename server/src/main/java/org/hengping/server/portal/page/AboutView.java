package org.hengping.server.portal.page;

/** How to read this portal. */
public record AboutView(Frame frame) {}
