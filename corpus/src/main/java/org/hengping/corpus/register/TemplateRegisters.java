package org.hengping.corpus.register;

import static org.hengping.corpus.register.Field.key;
import static org.hengping.corpus.register.Field.optional;
import static org.hengping.corpus.register.Field.required;

import java.util.List;

/** What the bureau writes reports by. */
public final class TemplateRegisters {

  /** 本单位报告模板: outlines of report templates beside those of the program. */
  public static final Register TEMPLATES =
      Register.of(
          "templates",
          "report_template",
          "本单位报告模板",
          key("template", "报告", FieldType.TEXT),
          key("variant", "代号", FieldType.TEXT),
          required("title", "名称", FieldType.TEXT),
          optional("fromYear", "起用年度", FieldType.WHOLE),
          optional("untilYear", "截止年度", FieldType.WHOLE),
          required("status", "状态", FieldType.CODE, "DRAFT=草稿", "ACTIVE=在用", "RETIRED=停用"),
          required("body", "模板正文", FieldType.TEXT));

  static final List<Register> ALL = List.of(TEMPLATES);

  private TemplateRegisters() {}
}
