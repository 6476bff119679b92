package org.hengping.templates.pdf.measure;

/**
 * A level line that was drawn; lengths in millimetres from the upper left corner of the page.
 *
 * @param page 1-based
 * @param middle height of its middle
 */
record PrintedRule(
    int page, double left, double right, double middle, double thickness, boolean red) {
  double width() {
    return right - left;
  }
}
