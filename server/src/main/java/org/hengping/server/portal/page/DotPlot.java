package org.hengping.server.portal.page;

import java.util.List;

/** Scores as dots on an axis, stacked where they are close. */
public record DotPlot(int width, int height, List<Dot> dots, List<Tick> ticks) {

  /** One report. */
  public record Dot(int x, int y, String tone, String label, String href) {}

  /** A mark of the axis. */
  public record Tick(int x, String label) {}
}
