package org.hengping.publisher.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;

/** Thousands of made numbers, written in every way that people write them, at every place. */
class RedactorPropertyTest {
  private static final int ITEMS = 4000;
  private final long seed = Long.getLong("hengping.seed", 20220301L);
  private final Random random = new Random(seed);
  private final MadeNumbers made = new MadeNumbers(random);
  private final Redactor redactor =
      new Redactor(
          new RedactionKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)));

  private record Item(String kind, String value, String lead) {}

  @Test
  void noMadeNumberSurvivesAndOrdinaryTextDoes() {
    var missed = new ArrayList<String>();
    for (int i = 0; i < ITEMS; i++) {
      Item item = item(i % 8);
      String written = disguise(item);
      Manuscript manuscript = place(item, written);
      var redacted = redactor.redact(manuscript, Exceptions.NONE);
      String text = PlainText.of(redacted.publicVersion());
      if (left(text, item.value()) || !text.contains("前文") || !text.contains("后文")) {
        missed.add(item.kind() + " " + written + " -> " + text.replace('\n', '|'));
      }
    }
    assertEquals(List.of(), missed, "seed " + seed + ", missed " + missed.size());
  }

  @Test
  void amountsDatesAndDocumentNumbersAreNeverTaken() {
    var taken = new ArrayList<String>();
    for (int i = 0; i < ITEMS; i++) {
      String text = ordinary(i % 8);
      if (!redactor.redact(text, Exceptions.NONE).equals(text)) {
        taken.add(text);
      }
    }
    assertEquals(List.of(), taken, "seed " + seed);
  }

  private String ordinary(int kind) {
    return switch (kind) {
      case 0 -> "预算" + made.digits(5) + "." + made.digits(2) + "万元，执行" + made.digits(11) + "元。";
      case 1 ->
          "20%s-0%s-1%s至2021年%s月完成，共%s户。"
              .formatted(
                  made.digits(2),
                  1 + random.nextInt(9),
                  made.digits(1),
                  1 + random.nextInt(12),
                  made.digits(4));
      case 2 -> "衡财绩〔20" + made.digits(2) + "〕" + made.digits(3) + "号，第" + made.digits(2) + "条";
      case 3 ->
          "得分"
              + made.digits(2)
              + "."
              + made.digits(2)
              + " "
              + made.digits(2)
              + "."
              + made.digits(1)
              + "分";
      case 4 ->
          made.digits(3) + "," + made.digits(3) + "," + made.digits(3) + "." + made.digits(2) + "元";
      case 5 -> "占比" + made.digits(2) + "." + made.digits(6) + "%，热线12345";
      case 6 -> "道路" + made.digits(4) + "米、" + made.digits(6) + "平方米，1." + made.digits(1) + "倍";
      default -> "受益群众" + made.digits(6) + "人次，满意率9" + made.digits(1) + "." + made.digits(2) + "%";
    };
  }

  private Item item(int kind) {
    return switch (kind) {
      case 0 -> new Item("identity", made.identity(), "证件");
      case 1 -> new Item("mobile", made.mobile(), "电话");
      case 2 -> new Item("card", made.card(), "卡号");
      case 3 -> new Item("plate", made.plate(), "车辆");
      case 4 -> new Item("mail", made.mail(), "邮箱");
      case 5 -> new Item("landline", made.landline(), "电话");
      case 6 -> new Item("account", made.account(), "开户行：示例银行云汀支行，账号：");
      default -> new Item("old identity", made.oldIdentity(), "身份证");
    };
  }

  /** Separators, full-width digits, zero-width characters and Chinese zeros. */
  private String disguise(Item item) {
    var out = new StringBuilder();
    boolean wide = random.nextInt(3) == 0;
    boolean number = !item.kind().equals("mail") && !item.kind().equals("landline");
    String separator = List.of("", "", " ", "-", "—", "\u200b", "－").get(random.nextInt(7));
    boolean zeros = number && !item.kind().equals("plate") && random.nextInt(5) == 0;
    for (int i = 0; i < item.value().length(); i++) {
      char c = item.value().charAt(i);
      if (number && i > 0 && i % 4 == 3) {
        out.append(item.kind().equals("plate") && separator.matches("[—－]") ? "·" : separator);
      }
      if (zeros && c == '0' && i > 0) {
        out.append('〇');
      } else if (wide && c > 0x20 && c < 0x7f) {
        out.append((char) (c + 0xfee0));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private Manuscript place(Item item, String written) {
    Block block =
        switch (random.nextInt(5)) {
          case 0 -> new Block.Paragraph(List.of(text("前文" + item.lead() + written + "，后文。")));
          case 1 -> new Block.Paragraph(split("前文" + item.lead(), written, "后文"));
          case 2 ->
              new Block.Table(
                  List.of(text("前文")),
                  1,
                  List.of(
                      List.of(Block.Cell.of("序号"), Block.Cell.of("内容")),
                      List.of(
                          Block.Cell.of("1"),
                          new Block.Cell(
                              split(item.lead(), written, "后文"), 1, 1, Block.Align.LEFT))),
                  null);
          case 3 -> broken(item, written);
          default ->
              new Block.Listing(
                  false,
                  List.of(
                      new Block.Item(0, List.of(text("前文"))),
                      new Block.Item(
                          0,
                          List.of(
                              text("后文"),
                              new Inline.Footnote(List.of(text(item.lead() + written)))))));
        };
    return Manuscript.of("示例", List.of(block));
  }

  private Block broken(Item item, String written) {
    int at = 1 + random.nextInt(written.length() - 1);
    if (!item.value().matches("[0-9X]+")) {
      at = written.length();
    }
    return new Block.Paragraph(
        List.of(
            text("前文" + item.lead() + written.substring(0, at)),
            new Inline.LineBreak(),
            text(written.substring(at) + "，后文")));
  }

  private List<Inline> split(String before, String written, String after) {
    int a = random.nextInt(written.length());
    int b = a + random.nextInt(written.length() - a);
    return List.of(
        text(before + written.substring(0, a)),
        new Inline.Strong(List.of(text(written.substring(a, b)))),
        text(written.substring(b)),
        text("，" + after));
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }

  /** The test's own idea of what is left: four characters of the value in a row. */
  private static boolean left(String text, String value) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('〇', '0')
            .replaceAll("[^0-9A-Za-z@\\u4e00-\\u9fff]", "");
    String bare = value.replaceAll("[^0-9A-Za-z@\\u4e00-\\u9fff]", "");
    for (int i = 0; i + 4 <= bare.length(); i++) {
      if (plain.contains(bare.substring(i, i + 4))) {
        return true;
      }
    }
    return false;
  }
}
