package org.hengping.server.staff.web;

import java.util.Map;
import java.util.stream.Collectors;

/** Chinese words for the codes and parameter names of registers. */
public final class Words {
  private Words() {}

  /** The word for a code; what is no code stays as it is. */
  public static String of(String code) {
    return Messages.find("code." + code).orElse(code);
  }

  /** Parameters of a figure as people read them, e.g. 年度 2021，表种 绩效目标. */
  public static String parameters(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            e ->
                Messages.find("parameter." + e.getKey()).orElse(e.getKey())
                    + " "
                    + of(e.getValue()))
        .collect(Collectors.joining("，"));
  }
}
