package org.hengping.publisher.portal;

/**
 * A file that people can take from the portal.
 *
 * @param path below the site, e.g. {@code reports/2021-001/report.pdf}
 * @param hash SHA-256 (hex) of its bytes
 */
public record PublicFile(String name, String path, String hash, long size) {}
