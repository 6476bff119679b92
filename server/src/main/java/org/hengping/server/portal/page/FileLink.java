package org.hengping.server.portal.page;

/**
 * A file to take away.
 *
 * @param name under which it is saved
 * @param size for people
 * @param download whether it is saved instead of shown
 */
public record FileLink(String label, String href, String name, String size, boolean download) {}
