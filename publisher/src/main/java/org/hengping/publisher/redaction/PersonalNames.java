package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of private people: a surname with evidence beside it, which is a role word (受访人：李某某), a
 * personal number (李某某，电话…), or a role and a number in the same sentence. Officials with their
 * title stay.
 */
final class PersonalNames {
  private static final String AFTER =
      "(?=[^\\u4e00-\\u9fff]|$|表示|反映|反应|称|说|介绍|来电|告诉|告知|认为|提出|提供|协助|现场|陪同|到场|出具|签字|确认|同意|愿意|自述"
          + "|等|和|与|及|的|在|于|对|家|也|还|已|向|女士|先生|同志|老师|同学|电话|手机|身份证|联系|微信|账号|卡号|男|女|住)";
  private static final Pattern NAME =
      Pattern.compile("(?:" + Surnames.name(true) + "|[A-ZＸ×]?某某?某?)" + AFTER);

  private static final Pattern SURE_ROLE =
      Pattern.compile(
          "(?:受访人|受访者|受访户|被访人|被访谈人|访谈对象|联系人|经办人|申请人|信访人|举报人|投诉人|反映人|监护人|受益人|受助人|持卡人|收款人|户主|户名|当事人|死者|伤者|姓名)"
              + "(?:名称)?(?<say> ?(?:为|是|系|[:：(（，,、])? ?)");
  private static final Pattern SPACED =
      Pattern.compile(Surnames.single() + "(?: {1,3}[\\u4e00-\\u9fff]){1,2}(?![\\u4e00-\\u9fff])");
  private static final Pattern APPOSED =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])(?<name>"
              + Surnames.name(false)
              + ")(?:[(（](?:受访|被访|访谈对象|户主|村民|信访人|举报人|申请人|受益人|监护人|患者|学生|低保|脱贫|贫困)"
              + "|[，,] ?[男女][，,性])");
  private static final String LISTED = "、，,;；/和及与 ";
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:群众|村民|居民|患者|病人|学生|同学|家长|脱贫户|贫困户|低保户|特困户|农户|养殖户|种植户|残疾人|老人|司机|驾驶员)"
              + "(?<say>代表)? ?(?<mark>[:：(（])? ?");

  /** Ends of role words that are believed when the sentence also holds a personal number. */
  private static final Pattern ANY_ROLE =
      Pattern.compile(
          "(?:人|员|者|户|属|代表|对象|长|班|主|工|师傅|医生|司机|学生|学员|群众|村民|居民|职工|教师|保安|老人|妇女|儿童|亲|妻|夫|子|女|友)[:： ]{0,2}(?:为|是|系)?");

  private static final Pattern BEFORE_NUMBER =
      Pattern.compile(
          "(?<name>"
              + Surnames.name(false)
              + ")(?:女士|先生|同志|老师|同学)?"
              + "[ \\n]?[（(，,:：;；、\\[【]?[ \\n]?(?:的|其|本人)?"
              + "(?:联系电话|联系方式|电话号码|电话|手机号码|手机号|手机|移动电话|居民身份证号?码?|身份证号码|身份证号|身份证|证件号码|"
              + "银行卡号|银行卡|银行账号|卡号|账号|帐号|微信号?|QQ号?|电子邮箱|邮箱|车牌号?|护照号?|开户行[^0-9，。；]{0,20})?"
              + "(?:为|是|号码?)?[ \\n]?[:：]?[ \\n]?$");
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:副?(?:局长|科长|主任|处长|书记|市长|县长|区长|镇长|乡长|院长|校长|所长|站长|组长|队长|会长|经理|总监|司长|部长|厅长)"
              + "|主评人|调研员|科员|干事|律师|会计师|评估师|教授|工程师)");
  private static final Pattern TITLE_BEFORE =
      Pattern.compile(
          "(?:局长|科长|主任|处长|书记|市长|县长|区长|镇长|乡长|院长|校长|所长|站长|组长|队长|会长|经理|主评人|组员|成员|调研员|签字|签发人)[ :：]?$");
  private static final String FUNCTION = "和与于向从对应全成时及以并为由";
  private static final String STOPS = "。；;！？!?\n";
  private static final int REACH = 48;

  private final String text;
  private final List<Found> found = new ArrayList<>();

  private PersonalNames(String text) {
    this.text = text;
  }

  /**
   * Names in a text.
   *
   * @param numbers personal numbers already found in it
   * @param officials names that stay
   */
  static List<Found> find(NormalText normal, List<Found> numbers, Set<String> officials) {
    var names = new PersonalNames(normal.toString());
    names.byRole();
    names.byApposition();
    for (Found number : numbers) {
      if (number.rule() != Rule.INTERNAL_NUMBER && number.rule() != Rule.LANDLINE) {
        int at = names.indexOf(normal, number.start());
        names.beforeNumber(at);
        names.inSentence(at);
      }
    }
    names.found.removeIf(f -> officials.contains(f.value()) || names.inOffice(f));
    return names.found.stream()
        .map(f -> new Found(normal.start(f.start()), normal.end(f.end()), f.rule(), f.value()))
        .toList();
  }

  private int indexOf(NormalText normal, int place) {
    int at = 0;
    while (at < text.length() && normal.start(at) < place) {
      at++;
    }
    return at;
  }

  private boolean inOffice(Found name) {
    return TITLE.matcher(text.substring(name.end())).find()
        || TITLE_BEFORE.matcher(text.substring(0, name.start())).find();
  }

  private void byRole() {
    Matcher sure = SURE_ROLE.matcher(text);
    while (sure.find()) {
      boolean said = !sure.group("say").isBlank();
      if (said || FUNCTION.indexOf(charAt(sure.end())) < 0) {
        spacedName(sure.end());
        names(sure.end());
      }
    }
    Matcher role = ROLE.matcher(text);
    while (role.find()) {
      Matcher name = nameAt(role.end());
      if (name.lookingAt() && (role.group("mark") != null || spoken(name.end()))) {
        addName(role.end());
      }
    }
  }

  /** A name and those that are listed after it. */
  private void names(int from) {
    int at = from;
    while (at < text.length() && addName(at)) {
      int end = found.get(found.size() - 1).end();
      if (LISTED.indexOf(charAt(end)) < 0) {
        return;
      }
      at = end + 1;
    }
  }

  /** A name that is set with blanks between its characters. */
  private void spacedName(int from) {
    Matcher name = SPACED.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (name.lookingAt() && Surnames.isName(name.group().replace(" ", ""))) {
      found.add(new Found(name.start(), name.end(), Rule.NAME, name.group().replace(" ", "")));
    }
  }

  /** 李某某（受访人）, 李某某，女，62岁. */
  private void byApposition() {
    Matcher m = APPOSED.matcher(text);
    for (int next = 0; m.find(next); next = m.start() + 1) {
      String name = m.group("name");
      if (Surnames.plausible(name)) {
        found.add(new Found(m.start("name"), m.end("name"), Rule.NAME, name));
      }
    }
  }

  /** After 群众, 学生 … a name is believed only when the person then says or is given something. */
  private boolean spoken(int end) {
    return text.substring(end).matches("(?s)(?:（|\\(|表示|反映|称|说|介绍|来电|告诉|女士|先生|同志|同学).*");
  }

  private char charAt(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  private Matcher nameAt(int from) {
    return NAME.matcher(text).region(from, text.length()).useTransparentBounds(true);
  }

  private boolean addName(int from) {
    Matcher name = nameAt(from);
    boolean there = name.lookingAt() && Surnames.plausible(name.group());
    if (there) {
      found.add(new Found(name.start(), name.end(), Rule.NAME, name.group()));
    }
    return there;
  }

  private void beforeNumber(int at) {
    int from = Math.max(0, at - REACH);
    Matcher m = BEFORE_NUMBER.matcher(text.substring(from, at));
    for (int next = 0; m.find(next); next = m.start() + 1) {
      String name = m.group("name");
      int start = from + m.start("name");
      boolean han = Character.isIdeographic(charAt(start - 1));
      if (Surnames.plausible(name)
          && FUNCTION.indexOf(name.charAt(0)) < 0
          && !(han && Surnames.ambiguous(name.charAt(0)))) {
        found.add(new Found(start, start + name.length(), Rule.NAME, name));
        return;
      }
    }
  }

  private void inSentence(int at) {
    int from = at;
    while (from > 0 && STOPS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = at;
    while (to < text.length() && STOPS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    Matcher role = ANY_ROLE.matcher(text).region(from, to);
    for (int next = from; next < to && role.find(next); next = role.start() + 1) {
      if (role.end() < to && FUNCTION.indexOf(charAt(role.end())) < 0) {
        addName(role.end());
      }
    }
  }
}
