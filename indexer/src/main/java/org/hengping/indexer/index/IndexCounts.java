package org.hengping.indexer.index;

/** How many entries an index holds. */
public record IndexCounts(int passages, int indicators, int findings) {}
