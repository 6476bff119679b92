package org.hengping.server.demo;

import java.util.Map;

/**
 * What the demo came to.
 *
 * @param evaluations evaluations of the published year
 * @param published of these, on the portal
 * @param withheld of these, kept inside by law
 * @param kinds number of documents by kind
 * @param files files in the portal's folder
 */
public record DemoResult(
    int evaluations, int published, int withheld, Map<String, Integer> kinds, int files) {}
