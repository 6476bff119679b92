package org.hengping.templates.sandbox;

/** Markdown made by the program; a template prints it as it is. */
public record TemplateMarkup(String markdown) {}
