package org.hengping.server.output;

import java.util.Locale;

/** Formats that a report is written in; the ending is the name in lower case. */
public enum ReportFormat {
  MD("text/markdown; charset=utf-8"),
  HTML("text/html; charset=utf-8"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Ending of the file name, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Media type for HTTP. */
  public String mediaType() {
    return mediaType;
  }
}
