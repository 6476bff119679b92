package org.hengping.templates.html;

/**
 * A heading in the outline.
 *
 * @param id anchor of the heading in the HTML, e.g. {@code h-3}
 * @param level 1 is 一、, see {@code Block.Heading}
 * @param text as printed
 */
public record OutlineEntry(String id, int level, String text) {}
