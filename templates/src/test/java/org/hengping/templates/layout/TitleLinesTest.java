package org.hengping.templates.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TitleLinesTest {

  @Test
  void aShortTitleStaysOnOneLine() {
    assertEquals(List.of("2021年预算绩效管理工作情况汇报"), TitleLines.of("2021年预算绩效管理工作情况汇报"));
  }

  @Test
  void aLongTitleBreaksBetweenWords() {
    assertEquals(
        List.of("示例市教育局2020年度", "部门整体支出绩效评价报告"), TitleLines.of("示例市教育局2020年度部门整体支出绩效评价报告"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "关于示例市文化旅游广电体育局2020年度旅游专项资金绩效评价发现问题的整改通知书",
        "，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。，。",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
      })
  void theLinesTogetherAreTheTitle(String title) {
    var lines = TitleLines.of(title);

    assertEquals(title, String.join("", lines));
    lines.forEach(line -> assertFalse(Character.isLowSurrogate(line.charAt(0)), line));
  }
}
