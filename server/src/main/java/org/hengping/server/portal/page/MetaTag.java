package org.hengping.server.portal.page;

/** One meta tag of the head (政府网站网页标签规范). */
public record MetaTag(String name, String content) {}
