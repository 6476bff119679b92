package org.hengping.publisher.redaction;

/** What is taken out of a public version, on which legal basis, and what stands in its place. */
public enum Rule {
  ID_NUMBER("身份证号", Basis.PERSONAL, Token.PERSONAL),
  MOBILE("手机号", Basis.PERSONAL, Token.PERSONAL),
  LANDLINE("座机号", Basis.PERSONAL, Token.PERSONAL),
  BANK_CARD("银行卡号", Basis.PERSONAL, Token.ACCOUNT),
  BANK_ACCOUNT("银行账号", Basis.PRIVACY, Token.ACCOUNT),
  EMAIL("电子邮箱", Basis.PERSONAL, Token.PERSONAL),
  PLATE("车牌号", Basis.PERSONAL, Token.PERSONAL),
  PASSPORT("护照号", Basis.PERSONAL, Token.PERSONAL),
  WECHAT("微信号", Basis.PERSONAL, Token.PERSONAL),
  QQ("QQ号", Basis.PERSONAL, Token.PERSONAL),
  /** Where somebody lives, from the road, village group or house on. */
  ADDRESS("住址", Basis.PERSONAL, Token.PERSONAL),
  /** A number of which a part is already starred out; two such masks can join to the whole. */
  PARTLY_MASKED("部分遮盖的号码", Basis.PERSONAL, Token.PERSONAL),
  NAME("个人姓名", Basis.PERSONAL, Token.PERSONAL),
  PERSONAL_COLUMN("表格中的个人信息列", Basis.PERSONAL, Token.PERSONAL),
  INTERNAL_SECTION("内部章节", Basis.INTERNAL, Token.INTERNAL),
  /** A number of the staff zone's registers or documents; gaps in such numbers betray. */
  INTERNAL_NUMBER("内部编号", Basis.INTERNAL, Token.NUMBER),
  /** The address of a link that names a person or a place inside the bureau's network. */
  LINK_TARGET("链接地址", Basis.INTERNAL, Token.INTERNAL),
  PICTURE("未经审看的图片", Basis.PRIVACY, Token.PICTURE),
  UNRECOGNISED("未识别内容", Basis.INTERNAL, Token.UNRECOGNISED);

  private static final class Basis {
    static final String PERSONAL = "《个人信息保护法》第二十五条；《政府信息公开条例》第十五条";
    static final String PRIVACY = "《政府信息公开条例》第十五条";
    static final String INTERNAL = "《政府信息公开条例》第十六条";
  }

  private static final class Token {
    static final String PERSONAL = "［已隐去：个人信息］";
    static final String ACCOUNT = "［已隐去：账户信息］";
    static final String INTERNAL = "［已隐去：内部信息］";
    static final String NUMBER = "［已隐去：内部编号］";
    static final String PICTURE = "［已隐去：图片］";
    static final String UNRECOGNISED = "［已隐去：未识别内容］";
  }

  private final String title;
  private final String basis;
  private final String token;

  Rule(String title, String basis, String token) {
    this.title = title;
    this.basis = basis;
    this.token = token;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }

  /** Legal basis, for people. */
  public String basis() {
    return basis;
  }

  /** The fixed visible wording; it says nothing about what it replaces. */
  public String token() {
    return token;
  }

  /** Whether a hit has proved itself by a check digit or an unmistakable form. */
  public boolean certain() {
    return this == ID_NUMBER || this == BANK_CARD || this == EMAIL || this == PARTLY_MASKED;
  }

  /** Whether hits of this rule are personal data (not internal parts). */
  public boolean personal() {
    return ordinal() <= PERSONAL_COLUMN.ordinal();
  }
}
