package org.hengping.corpus.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥95% | Quantity ≥95%",
        "≥ 95 ％ | Quantity ≥95%",
        ">=95% | Quantity ≥95%",
        "大于等于95% | Quantity ≥95%",
        "不低于95% | Quantity ≥95%",
        "95%以上 | Quantity ≥95%",
        "95%（含）以上 | Quantity ≥95%",
        "＞95% | Quantity >95%",
        "≤3天 | Quantity ≤3天",
        "3天以内 | Quantity ≤3天",
        "不超过3个工作日 | Quantity ≤3个工作日",
        "控制在1,200.50万元以内 | Quantity ≤1200.50万元",
        "=12个 | Quantity 12个",
        "12个 | Quantity 12个",
        "5,400个 | Quantity 5400个",
        "18360人次 | Quantity 18360人次",
        "1.2万人次 | Quantity 1.2万人次",
        "100% | Quantity 100%",
        "-3.5% | Quantity -3.5%",
        "95%~105% | Range 95~105%",
        "10-20天 | Range 10~20天",
        "2021年6月底前 | Day 2021年6月30日",
        "2021年6月30日前完成 | Day 2021年6月30日",
        "2021-06-30 | Day 2021年6月30日",
        "2021年12月 | Day 2021年12月31日",
        "2020年2月底 | Day 2020年2月29日",
        "2021年底 | Day 2021年12月31日",
        "2021年上半年 | Day 2021年6月30日",
        "2021年第三季度末 | Day 2021年9月30日",
        "2021年13月底 | Words 2021年13月底",
        "是 | YesNo 是",
        "无 | YesNo 否",
        "满足3项 | Points 满足3项",
        "3/4 | Points 满足3项",
        "①②④ | Points 满足3项",
        "12项指标中10项有数值 | Words 12项指标中10项有数值",
        "逐步改善 | Words 逐步改善",
        "6月底前 | Words 6月底前",
        "'' | Words ",
      })
  void readsWhatUnitsWrite(String text, String expected) {
    var value = IndicatorValue.parse(text);
    assertEquals(expected.strip(), (value.getClass().getSimpleName() + " " + value.text()).strip());
  }
}
