package org.hengping.corpus.register;

/**
 * A place in a register file that cannot be taken.
 *
 * @param sheet name of the sheet, empty in CSV
 * @param row 1-based row as a spreadsheet counts, 0 for the whole file
 * @param column heading of the column, empty for the whole row
 * @param message what is wrong and what to do, in Chinese
 */
public record Fault(String sheet, int row, String column, String message) {}
