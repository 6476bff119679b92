package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Cells that hold personal data because of the heading of their column, or of the label to the left
 * of them.
 */
final class TableColumns {

  /** A cell by its row and its index in that row. */
  record Place(int row, int cell) {}

  private record Heading(Pattern words, Rule rule, boolean name) {}

  private static final List<Heading> HEADINGS =
      List.of(
          new Heading(
              Pattern.compile(
                  "(?:户主|学生|患者|家长|受访|受访人|受益人|申请人|村民|农户|负责人|本人|被访|访谈对象)?(?:姓名|名字)|联系人|受访人|户主|申请人|受益人|户名|收款人|持卡人|监护人|领取人|领款人|签收人|经办人|补助人|受助人"
                      + "|被访者|受访者|被访谈人|访谈对象|访谈人"),
              Rule.PERSONAL_COLUMN,
              true),
          new Heading(
              Pattern.compile(
                  "(?:公民|居民)?身份证(?:件)?(?:号|号码)?|证件(?:号|号码)|护照(?:号|号码)?|(?:联系|办公|手机|移动|固定|家庭|家长)?(?:电话|手机)(?:号|号码)?"
                      + "|联系方式|(?:家庭|居住|户籍|详细|联系|通讯)?(?:住址|地址)|(?:电子)?(?:邮箱|邮件)(?:地址)?|E-?mail|微信(?:号)?|QQ(?:号|号码)?|车牌(?:号|号码)?|出生(?:日期|年月)",
                  Pattern.CASE_INSENSITIVE),
              Rule.PERSONAL_COLUMN,
              false),
          new Heading(
              Pattern.compile(
                  "开户(?:银)?行(?:名称)?|(?:银行|开户|收款|对公|一卡通)?(?:账号|帐号|账户|帐户|卡号)|银行卡(?:号|号码)?|存折(?:号|账号)?"),
              Rule.BANK_ACCOUNT,
              false));

  private static final Set<String> OFFICE =
      Set.of("职务", "职称", "职务/职称", "职务职称", "单位及职务", "分工", "评价分工", "工作分工", "组内职务", "角色");

  private final Block.Table table;
  private final Map<Place, Rule> cells = new HashMap<>();

  private TableColumns(Block.Table table) {
    this.table = table;
  }

  /** The cells to take out, with their rule. */
  static Map<Place, Rule> find(Block.Table table) {
    var columns = new TableColumns(table);
    int body = columns.bodyStart();
    columns.byColumn(body);
    columns.byLabel(body);
    return columns.cells;
  }

  private int bodyStart() {
    if (table.headerRows() > 0 || table.rows().isEmpty()) {
      return table.headerRows();
    }
    var first = table.rows().get(0);
    boolean heads = first.stream().anyMatch(c -> heading(text(c)).isPresent());
    boolean values =
        first.stream()
            .map(TableColumns::text)
            .anyMatch(t -> t.matches(".*[0-9].*") || Surnames.isName(t));
    return heads && !values ? 1 : 0;
  }

  private void byColumn(int body) {
    var columns = new HashMap<Integer, Heading>();
    boolean office = false;
    boolean sensitive = false;
    var grid = grid();
    for (var placed : grid) {
      if (placed.row < body) {
        office |= OFFICE.contains(text(placed.cell));
        Optional<Heading> heading = heading(text(placed.cell));
        sensitive |= heading.filter(h -> !h.name()).isPresent();
        heading.ifPresent(h -> columns.put(placed.column, h));
      }
    }
    boolean keepNames = office && !sensitive;
    for (var placed : grid) {
      Heading heading = columns.get(placed.column);
      if (placed.row >= body && heading != null && !(heading.name() && keepNames)) {
        take(placed.row, placed.index, heading.rule());
      }
    }
  }

  /** In forms the label stands to the left of its value. */
  private void byLabel(int body) {
    for (int r = body; r < table.rows().size(); r++) {
      var row = table.rows().get(r);
      for (int c = 0; c + 1 < row.size(); c++) {
        var label = heading(text(row.get(c)));
        if (label.isPresent() && heading(text(row.get(c + 1))).isEmpty()) {
          take(r, c + 1, label.get().rule());
        }
      }
    }
  }

  private void take(int row, int cell, Rule rule) {
    if (!text(table.rows().get(row).get(cell)).isEmpty()
        && !text(table.rows().get(row).get(cell)).matches("[-—/无]+|合计|小计|总计")) {
      cells.put(new Place(row, cell), rule);
    }
  }

  private static Optional<Heading> heading(String text) {
    String bare = text.replaceAll("[\\(:].*$", "");
    return HEADINGS.stream().filter(h -> h.words().matcher(bare).matches()).findFirst();
  }

  private static String text(Block.Cell cell) {
    return NormalText.normalise(PlainText.of(cell.text())).replaceAll("\\s", "");
  }

  private record Placed(int row, int index, int column, Block.Cell cell) {}

  /** Every cell with its first column, spans counted. */
  private List<Placed> grid() {
    var placed = new ArrayList<Placed>();
    var covered = new HashMap<Integer, Integer>();
    for (int r = 0; r < table.rows().size(); r++) {
      int column = 0;
      var row = table.rows().get(r);
      for (int i = 0; i < row.size(); i++) {
        while (covered.getOrDefault(column, 0) > r) {
          column++;
        }
        var cell = row.get(i);
        placed.add(new Placed(r, i, column, cell));
        for (int c = 0; c < cell.columnSpan(); c++) {
          covered.put(column + c, r + cell.rowSpan());
        }
        column += cell.columnSpan();
      }
    }
    return placed;
  }
}
