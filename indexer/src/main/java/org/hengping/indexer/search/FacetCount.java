package org.hengping.indexer.search;

/**
 * How many hits have a value.
 *
 * @param value the value as a filter takes it
 * @param label the value for people
 */
public record FacetCount(String value, String label, long count) {}
