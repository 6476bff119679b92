package org.hengping.corpus.proposal;

/**
 * What must be mended before a choice can be carried out.
 *
 * @param number the proposal, 0 when it is about all of them
 * @param field the field, empty when it is about none
 * @param message what is wrong and what to do, in Chinese
 */
public record ChoiceFault(int number, String field, String message) {}
