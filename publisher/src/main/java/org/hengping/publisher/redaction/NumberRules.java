package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structured personal data in normalised text. A unified social credit code (统一社会信用代码) is public
 * and shields the digits in it.
 */
final class NumberRules {
  /** What may stand between the digits of one number. */
  private static final String GAP = "[^0-9A-Za-z\\u4e00-\\u9fff]{0,6}";

  /** What stands between the groups of a phone number, also in their own brackets. */
  private static final String GROUP_GAP = "[ \\n\\-.·•_|/()~*:]{1,4}";

  private static final String SOFT = "[ \\n\\-.·•_|]{0,3}";
  private static final String NO_DIGIT_BEFORE = "(?<![0-9])";
  private static final String NO_DIGIT_AFTER = "(?![0-9])";
  private static final String NO_AMOUNT = "(?!\\.[0-9])(?! ?(?:元|万元|亿元|千元|平方米|公里|亩|吨|人次|户次|％|%))";
  private static final String SAY =
      "(?:群)?(?:码|号码|号|账号|地址|ID|id)?(?:为|是)?[ \\n]{0,2}[:：]?[ \\n]{0,3}[\"“”'「]?";

  private record NumberRule(Rule rule, Pattern pattern, BiPredicate<String, Matcher> holds) {}

  private static final Pattern CREDIT_CODE =
      Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NP-RT-UW-Ya-hj-np-rt-uw-y]{18}(?![0-9A-Za-z])");

  private static final List<NumberRule> RULES =
      List.of(
          rule(
              Rule.ID_NUMBER,
              NO_DIGIT_BEFORE + "[1-8]" + ("(?:" + GAP + "[0-9]){16}") + GAP + "[0-9Xx](?![0-9])",
              (t, m) -> CheckDigits.identity18(digits(m.group())) && !saysCreditCode(t, m)),
          rule(
              Rule.ID_NUMBER,
              NO_DIGIT_BEFORE + "[1-8](?:" + SOFT + "[0-9]){14}" + NO_DIGIT_AFTER + NO_AMOUNT,
              (t, m) -> CheckDigits.identity15(digits(m.group()))),
          rule(
              Rule.ID_NUMBER,
              "(?:身份证|居民证|证件)(?:证)?"
                  + SAY
                  + "(?<v>[0-9](?:"
                  + SOFT
                  + "[0-9*]){12,16}"
                  + SOFT
                  + "[0-9Xx])"
                  + "(?![0-9A-Za-z])",
              (t, m) -> true),
          rule(
              Rule.PARTLY_MASKED,
              NO_DIGIT_BEFORE
                  + "1[3-9][0-9]? ?[0-9]{0,2} ?[*xX×#•●○]{3,8} ?[0-9]{2,5}"
                  + NO_DIGIT_AFTER,
              (t, m) -> true),
          rule(
              Rule.PARTLY_MASKED,
              NO_DIGIT_BEFORE + "[0-9]{3,10} ?[*•●#]{4,14} ?[0-9]{2,5}[0-9Xx]?(?![0-9A-Za-z])",
              (t, m) -> true),
          rule(
              Rule.PARTLY_MASKED,
              "(?<![*])[*•●]{4,14}[0-9]{3,5}[0-9Xx](?![0-9A-Za-z])",
              (t, m) -> true),
          rule(
              Rule.PARTLY_MASKED,
              "(?:尾号|后四位|末四位|尾数)(?:为|是)?[ :：]?(?<v>[0-9]{3,8}[Xx]?)(?![0-9])",
              (t, m) -> true),
          rule(
              Rule.BANK_CARD,
              NO_DIGIT_BEFORE + "[2-69](?:" + SOFT + "[0-9]){15,18}" + NO_DIGIT_AFTER + NO_AMOUNT,
              (t, m) -> CheckDigits.luhn(compact(m.group())) && !saysCreditCode(t, m)),
          rule(
              Rule.BANK_ACCOUNT,
              "(?:开户行|开户银行|开户账号|账 {0,3}号|帐 {0,3}号|账户|帐户|卡号|户名|存折|一卡通)[^0-9。；\\n]{0,24}[:： ]?\\n?"
                  + "(?<v>[0-9](?:"
                  + SOFT
                  + "[0-9]){8,29})"
                  + NO_DIGIT_AFTER
                  + NO_AMOUNT,
              (t, m) -> !saysCreditCode(t, m, "v")),
          rule(
              Rule.MOBILE,
              NO_DIGIT_BEFORE
                  + "(?:\\(?\\+?(?:00)?86\\)?[ \\-]?)?"
                  + "(?<v>1"
                  + SOFT
                  + "[3-9](?:"
                  + SOFT
                  + "[0-9]){9})"
                  + NO_DIGIT_AFTER
                  + NO_AMOUNT,
              (t, m) -> !looksLikeDates(m.group("v"))),
          rule(
              Rule.MOBILE,
              NO_DIGIT_BEFORE
                  + "[(]?1[3-9][0-9]"
                  + GROUP_GAP
                  + "[0-9]{4}"
                  + "(?:"
                  + GROUP_GAP
                  + ")?[0-9]{4}"
                  + NO_DIGIT_AFTER
                  + NO_AMOUNT,
              (t, m) -> !decimals(m.group())),
          rule(
              Rule.MOBILE,
              NO_DIGIT_BEFORE + "0?1[3-9][0-9]{9,22}(?![0-9])",
              NumberRules::calledPhone),
          rule(
              Rule.LANDLINE,
              NO_DIGIT_BEFORE
                  + "(?:\\+?(?:00)?86[ \\-]?)?(?<v>[(\\[【]?0(?:10|2[0-9]|[3-9][0-9]{2})[)\\]】]?[ \\n]?[\\- /.]?[ \\n]?"
                  + "(?:[2-9][0-9]{2}[ \\-]?[0-9]{4,5}|[2-9][0-9]{3}[ \\-][0-9]{4})(?:[ ]?(?:-|转|ext\\.?)[ ]?[0-9]{1,6})?)"
                  + NO_DIGIT_AFTER
                  + NO_AMOUNT,
              NumberRules::landline),
          rule(
              Rule.LANDLINE,
              "(?<![0-9])\\+ ?86[ \\-]?(?:\\(0\\))?[ \\-]?(?:10|2[0-9]|[3-9][0-9]{2})[ \\-]?[2-9](?:[ \\-]?[0-9]){6,7}"
                  + NO_DIGIT_AFTER,
              (t, m) -> true),
          rule(
              Rule.LANDLINE,
              "(?:电话|座机|传真|话机|联系方式|热线|致电|Tel|TEL|tel|FAX|Fax)[^0-9，。；,;\\n]{0,6}[:： ]{0,3}"
                  + "(?<v>[2-9][0-9]{2}[ \\-]?[0-9]{4,5}(?:[ ]?(?:-|转)[ ]?[0-9]{1,6})?)"
                  + NO_DIGIT_AFTER
                  + NO_AMOUNT,
              (t, m) -> true),
          rule(
              Rule.EMAIL,
              "[A-Za-z0-9._%+\\-]{1,64} ?\\n?(?:@|\\((?:at|AT)\\)|\\[(?:at|AT)\\]) ?\\n?[A-Za-z0-9\\-]{1,63}"
                  + "(?: ?\\n?\\. ?\\n?[A-Za-z0-9\\-]{1,63}){0,4}",
              NumberRules::email),
          rule(
              Rule.EMAIL,
              "(?<![A-Za-z0-9._%+\\-])[A-Za-z0-9._%+\\-]{2,64} ?"
                  + "(?:[(\\[{【<] ?(?i:at|@|艾特|#) ?[)\\]}】>]|[@#☆★]|艾特| (?i:at) |ⓐ)"
                  + " ?[A-Za-z0-9\\-]{1,63}"
                  + "(?:(?: ?\\. ?|点| (?i:dot) |[(\\[{] ?(?i:dot) ?[)\\]}])[A-Za-z0-9\\-]{1,63}){0,3}"
                  + " ?(?:\\.|点|[(\\[{【<] ?(?:(?i:dot)|点) ?[)\\]}】>]| (?i:dot) ) ?"
                  + "(?i:com|cn|net|org|edu|gov|info|top|cc|vip|invalid|example)(?![A-Za-z0-9])",
              (t, m) -> true),
          rule(
              Rule.PLATE,
              "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][ \\n]?[A-Za-z]"
                  + "(?:[ \\n·•.\\-]{0,2}[A-Za-z0-9]){4,6}[挂学警港澳使领]?(?![A-Za-z0-9])",
              NumberRules::plate),
          rule(
              Rule.PLATE,
              "(?<![A-Za-z0-9])WJ ?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]? ?[0-9]{4,5}[A-Z0-9]?"
                  + "(?![A-Za-z0-9])",
              (t, m) -> true),
          rule(
              Rule.PASSPORT,
              "(?<![A-Za-z0-9])(?:[EeGg] ?[0-9](?: ?[0-9]){7}|[EePpDdSs] ?[A-HJ-NP-Za-hj-np-z] ?[0-9](?: ?[0-9]){6})"
                  + "(?![A-Za-z0-9])",
              (t, m) -> true),
          rule(
              Rule.PASSPORT,
              "(?:护照|通行证|台胞证|回乡证|军官证|士兵证)[^0-9A-Za-z。；\\n]{0,8}(?<v>[A-Za-z]{0,2} ?[0-9](?: ?[0-9]){5,10})"
                  + "(?![A-Za-z0-9])",
              (t, m) -> true),
          rule(
              Rule.WECHAT,
              "(?:[微薇威] {0,2}信|[Vv]信|加 ?[Vv](?![A-Za-z])|(?i:wechat|weixin|(?<![A-Za-z])(?:vx|wx)))(?:公众号)?"
                  + "(?: ?ID| ?id)?"
                  + SAY
                  + "[(（]?(?<v>[A-Za-z][A-Za-z0-9_\\-]{5,19}|[0-9](?:[ \\-]?[0-9]){4,14})",
              (t, m) -> !m.group().contains("公众号")),
          rule(
              Rule.QQ,
              "(?:(?i:(?<![A-Za-z])QQ)|扣扣|企鹅号)(?:群)?"
                  + SAY
                  + "[(（]?(?<v>[1-9](?:[ \\-]?[0-9]){4,11})",
              (t, m) -> true),
          rule(
              Rule.ADDRESS,
              "(?:住址|(?:家庭|户籍|居住|联系|通讯)(?:地址|地|所在地)|住(?!房|院|宅|户|所|建|宿))(?:为|是|在|于|[:：]| ){0,3}"
                  + "(?:[\\u4e00-\\u9fff]{1,8}?(?:省|市|自治区|区|县|镇|乡|街道)){0,5}"
                  + "(?<v>[\\u4e00-\\u9fff0-9A-Za-z\\- ]{0,24}?[0-9A-Za-z一二三四五六七八九十〇]+(?:[号栋幢组室户]|单元|号楼|村民小组)"
                  + "[0-9A-Za-z一二三四五六七八九十〇\\-栋幢号楼单元层室户组]*|[\\u4e00-\\u9fff]{1,12}[0-9]{1,3}[栋幢\\-][0-9]{1,4})",
              (t, m) -> true),
          rule(
              Rule.ADDRESS,
              "[0-9A-Za-z]{1,4}(?:栋|幢|号楼|座)[0-9一二三四五六七八九]{0,2}(?:单元)?[ \\-]?[0-9]{2,4}[室号]",
              (t, m) -> true),
          rule(
              Rule.ADDRESS,
              "(?<=村|社区)(?:第?[一二三四五六七八九十0-9]{1,3}(?:村民小)?组)[0-9一二三四五六七八九十]{1,4}号",
              (t, m) -> true),
          rule(
              Rule.INTERNAL_NUMBER,
              "(?<![0-9A-Za-z])(?:(?:PJ|WT|TZ|JB|GG|JH|HD|ZC|ZH)-[0-9]{4}(?:-[0-9]{1,4}){0,2}|D-[0-9]{6,}(?:@r[0-9]+)?)"
                  + "(?![0-9A-Za-z])",
              (t, m) -> true));

  private NumberRules() {}

  private static NumberRule rule(Rule rule, String regex, BiPredicate<String, Matcher> holds) {
    return new NumberRule(rule, Pattern.compile(regex), holds);
  }

  /**
   * All hits in a normalised text, as places in that text; hits may overlap.
   *
   * @param text a view of {@link NormalText}
   */
  static List<Found> find(String text) {
    var shields = creditCodes(text);
    var found = new ArrayList<Found>();
    for (NumberRule rule : RULES) {
      Matcher m = rule.pattern().matcher(text);
      int from = 0;
      while (m.find(from)) {
        if (rule.holds().test(text, m)) {
          var hit = hit(rule, m);
          if (rule.rule() == Rule.ID_NUMBER || shields.stream().noneMatch(hit::overlaps)) {
            found.add(hit);
          }
          from = Math.max(m.end(), m.start() + 1);
        } else {
          from = m.start() + 1;
        }
        if (from > text.length()) {
          break;
        }
      }
    }
    return found;
  }

  private static Found hit(NumberRule rule, Matcher m) {
    boolean part = rule.pattern().pattern().contains("(?<v>");
    int start = part && rule.rule() != Rule.MOBILE ? m.start("v") : m.start();
    int end = part ? m.end("v") : m.end();
    String value = part ? m.group("v") : m.group();
    boolean number = rule.rule() == Rule.ID_NUMBER || rule.rule() == Rule.MOBILE;
    return new Found(start, end, rule.rule(), number ? digits(value) : compact(value));
  }

  /** The digits of a number, its X and its stars, whatever stands between them. */
  private static String digits(String number) {
    return compact(number).replaceAll("[^0-9X*]", "");
  }

  /** A number without what stands between its digits, letters in upper case. */
  static String compact(String number) {
    return number.replaceAll("[ \\n\\-.·•_,/|()\\[\\]【】]", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static List<Found> creditCodes(String text) {
    var codes = new ArrayList<Found>();
    Matcher m = CREDIT_CODE.matcher(text);
    while (m.find()) {
      boolean lettered = !m.group().matches("[0-9]+");
      if (creditCode(m.group()) && (lettered || says(text, m.start()))) {
        codes.add(new Found(m.start(), m.end(), Rule.ID_NUMBER, m.group()));
      }
    }
    return codes;
  }

  private static boolean creditCode(String code) {
    return CheckDigits.creditCode(code.toUpperCase(java.util.Locale.ROOT));
  }

  /** Whether the number is introduced as a credit code and is one. */
  private static boolean saysCreditCode(String text, Matcher m) {
    return says(text, m.start()) && creditCode(compact(m.group()));
  }

  private static boolean saysCreditCode(String text, Matcher m, String group) {
    return says(text, m.start(group)) && creditCode(compact(m.group(group)));
  }

  private static boolean says(String text, int start) {
    String before = text.substring(Math.max(0, start - 16), start);
    return before.contains("信用代码") || before.contains("机构代码");
  }

  private static final Pattern DATES =
      Pattern.compile(
          "(?:19|20)[0-9]{2}[\\-./][0-9]{1,2}[\\-./][0-9]{1,2}(?![0-9]).*", Pattern.DOTALL);

  private static boolean looksLikeDates(String number) {
    return DATES.matcher(number).matches() || decimals(number);
  }

  /** Points stand between groups of a phone number only when nothing else does. */
  private static boolean decimals(String number) {
    return number.indexOf('.') >= 0 && number.matches("(?s).*[ \\n\\-·•_|].*");
  }

  private static boolean landline(String text, Matcher m) {
    String number = m.group("v");
    String local = compact(number).replaceFirst("^0(?:10|2[0-9]|[3-9][0-9]{2})", "");
    boolean separated = !number.matches("0[0-9]+");
    String before = text.substring(Math.max(0, m.start() - 12), m.start());
    boolean introduced = before.matches("(?s).*(?:电话|传真|座机|热线|联系|致电|来电|拨|Tel|TEL|tel).*");
    return introduced
        || separated && !CheckDigits.date(local.length() >= 8 ? local.substring(0, 8) : "00000000");
  }

  /** Digits that the words before them call a phone number, also when there are too many. */
  private static boolean calledPhone(String text, Matcher m) {
    String before = text.substring(Math.max(0, m.start() - 12), m.start());
    return before.matches("(?s).*(?:电话|手机|联系方式|来电|致电|拨打)[^0-9。；\\n]{0,8}");
  }

  private static boolean email(String text, Matcher m) {
    String before = text.substring(Math.max(0, m.start() - 8), m.start());
    return m.group().matches("(?s).*[@)\\]].*\\..*") || before.contains("邮");
  }

  private static boolean plate(String text, Matcher m) {
    String number = compact(m.group()).replaceAll("[挂学警港澳使领]$", "");
    long digits = number.chars().filter(Character::isDigit).count();
    return number.length() >= 6 && number.length() <= 8 && digits >= 1;
  }
}
