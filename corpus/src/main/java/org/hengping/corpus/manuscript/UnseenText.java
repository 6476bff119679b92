package org.hengping.corpus.manuscript;

/**
 * Text of an original that its reader could not see (under a box, hidden, deleted, zero-sized).
 *
 * @param place where it stood, for a person, e.g. 第3页
 * @param reason why it could not be seen, for a person, e.g. 隐藏文字
 * @param text the text itself; internal, never in an output
 */
public record UnseenText(String place, String reason, String text) {}
