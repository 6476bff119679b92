package org.hengping.publisher.audit;

/**
 * Something in a public file that should not be there. It never quotes what was taken out.
 *
 * @param file name of the file
 * @param channel where in it, for people
 * @param what what is wrong, for people
 */
public record Leak(String file, String channel, String what) {}
