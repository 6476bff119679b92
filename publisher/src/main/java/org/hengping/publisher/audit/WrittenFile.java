package org.hengping.publisher.audit;

/**
 * A finished file. The array is not copied.
 *
 * @param name its ending says what it is: html (a fragment), docx, pdf; any other is searched as
 *     bytes and text
 */
public record WrittenFile(String name, byte[] bytes) {}
