package org.hengping.corpus.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.hengping.corpus.money.Amount;
import org.junit.jupiter.api.Test;

class DisplayTest {

  private static String print(Display display, String value) {
    return display.print(new BigDecimal(value));
  }

  @Test
  void trailingZerosAreDroppedAndHalvesGoUp() {
    assertEquals("960万元", print(Display.WAN, "960.000000"));
    assertEquals("0.01万元", print(Display.WAN, "0.005"));
    assertEquals("138.98亿元", print(Display.YI, "138.980000"));
    assertEquals("90.7%", print(Display.PERCENT, "90.67164179"));
    assertEquals("100%", print(Display.PERCENT, "100.0"));
    assertEquals("83.5", print(Display.POINTS, "83.50"));
    assertEquals("268", print(Display.COUNT, "268"));
    assertEquals("0", print(Display.COUNT, "0"));
  }

  @Test
  void moneyTurnsToYiFromOneYiOn() {
    assertEquals("9999.99万元", print(Display.MONEY, "9999.99"));
    assertEquals("1亿元", print(Display.MONEY, "10000"));
    assertEquals("16.73亿元", print(Display.MONEY, "167284.01"));
  }

  @Test
  void amountsKeepEveryFen() {
    var amount = Amount.ofWan(new BigDecimal("45230.600001"));
    assertEquals(45230600001L, amount.fen());
    assertEquals(amount, Amount.ofFen(amount.fen()));
    assertEquals("45230.600001", amount.wan().toPlainString());
    assertEquals("6000", Amount.ofWan(new BigDecimal("6000")).wan().toPlainString());
  }
}
