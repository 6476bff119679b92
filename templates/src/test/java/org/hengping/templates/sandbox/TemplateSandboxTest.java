package org.hengping.templates.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSandboxTest {
  private static final Map<String, Object> MODEL =
      Map.of(
          "name",
          "示例市教育局",
          "items",
          List.of("甲", "乙"),
          "n",
          BigDecimal.TEN,
          "loud",
          (TemplateFunction) a -> a.get(0) + "！",
          "refuse",
          (TemplateFunction)
              a -> {
                throw new IllegalArgumentException("没有这个数字");
              },
          "table",
          (TemplateDirective) p -> new TemplateMarkup("表" + p.get("year")));

  private final TemplateSandbox sandbox =
      new TemplateSandbox(
          new SandboxLimits(
              50_000, 100_000, 5_000, Duration.ofMillis(800), 64L << 20, Duration.ofSeconds(20)));

  @Test
  void ordinaryTemplateIsRendered() {
    var outcome =
        sandbox.render(
            "a.ftl",
            "<#-- 说明 -->\n<#assign m = {\"k\": name}>\n"
                + "${m.k}：<#list items as i>${i?counter}${i}<#sep>、</#list>"
                + "<#if items?size gt 1 && name?has_content>（${loud(\"多\")}）<#else>无</#if>\n"
                + "<@table year=n/>\n",
            MODEL);
    assertEquals(new TemplateSandbox.Outcome.Rendered("示例市教育局：1甲、2乙（多！）\n\n\n表10\n\n"), outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "<#assign x = \"freemarker.template.utility.ObjectConstructor\"?new()>",
        "${name?api.class.protectionDomain}",
        "${name?eval}",
        "${\"1\"?interpret}",
        "<#assign x = name?interpret><@x/>",
        "<#include \"/etc/passwd\">",
        "<#import \"/x.ftl\" as x>",
        "${.vars[\"name\"]}",
        "${.data_model?size}",
        "<#list .data_model?keys as k>${k}</#list>",
        "<#list 1..3 as i>${ .globals }</#list>",
        "${.get_optional_template(\"x\")}",
        "<#macro x><@x/></#macro><@x/>",
        "<#function f(n)><#return f(n)></#function>${f(1)}",
        "<#assign s = name + name>",
        "<#assign x>${name}${name}</#assign>",
        "<#list items as i><#assign s = \"${name}${name}\"></#list>",
        "${name?left_pad(1000000000)}",
        "${name?replace(\"a\", \"aa\")}",
        "${items?join(name)}",
        "${items?map(i -> i)?join(\",\")}",
        "${name?no_esc}",
        "<#noautoesc>${name}</#noautoesc>",
        "<#outputformat \"plainText\">${name}</#outputformat>",
        "<#ftl output_format=\"undefined\">${name}",
        "<#noparse>${name}</#noparse>",
        "<#setting locale=\"zh\">",
        "<#attempt>${x}<#recover>${.error}</#attempt>",
        "<#stop \"halt\">",
        "<#visit name>",
        "<#switch name><#case 1></#switch>",
        "${n * n}",
        "${r\"\\x\"}",
        "<#-- --] ${name?new} -->",
        "<@name?interpret/>",
        "<@unknown/>",
        "<@table year=1>正文</@table>",
        "${name",
        "<#if name",
        "<#list items as i>",
        "${(((((((((((((((((((((((((name)))))))))))))))))))))))))}",
        "${absent}",
        "${name.first}",
        "${items[5]}",
        "${refuse(1)}",
        "<#list items as i>${i.x.y}</#list>",
      })
  void hostileOrBrokenTemplateIsRefusedInChineseWithItsPlace(String source) {
    var outcome = sandbox.render("坏.ftl", "第一行\n" + source, MODEL);
    var failed = assertInstanceOf(TemplateSandbox.Outcome.Failed.class, outcome);
    var fault = failed.faults().get(0);
    assertTrue(fault.line() >= 1, fault.toString());
    assertTrue(fault.column() >= 1, fault.toString());
    assertTrue(fault.message().matches("(?s).*\\p{IsHan}.*"), fault.toString());
    assertTrue(fault.remedy().matches("(?s).*\\p{IsHan}.*"), fault.toString());
    assertTrue(fault.forPeople().startsWith("模板 坏.ftl 第"), fault.forPeople());
  }

  @Test
  void faultShowsTheLineInQuestion() {
    var outcome = sandbox.render("a.ftl", "一\n二 ${name?eval} 三\n四", MODEL);
    assertEquals(
        "模板 a.ftl 第2行第9列（二 ${name?eval} 三）：不能使用 ?eval",
        ((TemplateSandbox.Outcome.Failed) outcome).faults().get(0).forPeople().split("。")[0]);
  }

  @Test
  void tooLongTemplateIsRefused() {
    var outcome = sandbox.render("a.ftl", "长".repeat(50_001), MODEL);
    assertInstanceOf(TemplateSandbox.Outcome.Failed.class, outcome);
  }

  @Test
  void whatAFunctionHandsBackIsAValueOfTheModelToo() {
    var outcome =
        sandbox.render(
            "a.ftl",
            "${bold(name)}${bold(name)}",
            with(
                "bold",
                (TemplateFunction) a -> new TemplateMarkup("**" + a.get(0) + "**"),
                "bean",
                (TemplateFunction) a -> a));

    assertEquals(new TemplateSandbox.Outcome.Rendered("**示例市教育局****示例市教育局**"), outcome);
    assertInstanceOf(
        TemplateSandbox.Outcome.Failed.class,
        sandbox.render(
            "b.ftl",
            "${file().path}",
            with("file", (TemplateFunction) a -> new java.io.File("/etc"), "x", "y")));
  }

  @Test
  void allUnknownNamesAndForbiddenConstructsAreToldTogether() {
    var outcome =
        sandbox.render(
            "a.ftl",
            "${nmae}\n<#list items as i>${i}${j}</#list>${i}\n${row.unti}${row.unit}${row.late!}\n"
                + "<#list rows as r>${r.a}${r.b}${r.c}</#list>\n${name?eval}<#include \"x\">\n${n * n}\n"
                + "<#assign own = name>${own}${absent!}<#if none??></#if>",
            with("row", Map.of("unit", "甲"), "rows", List.of(Map.of("a", "1"), Map.of("b", "2"))));

    assertEquals(
        List.of(
            "1:3 没有“nmae”这一项",
            "2:25 没有“j”这一项",
            "2:37 没有“i”这一项",
            "3:3 没有“row.unti”这一项",
            "4:32 没有“r.c”这一项",
            "5:7 不能使用 ?eval",
            "5:13 不能使用 <#include>",
            "6:5 此处不能出现“*”"),
        ((TemplateSandbox.Outcome.Failed) outcome)
            .faults().stream().map(f -> f.line() + ":" + f.column() + " " + f.message()).toList());
  }

  @Test
  void theFirstFaultOfSyntaxIsToldAlone() {
    var outcome = sandbox.render("a.ftl", "${nmae}\n<#list items as i>\n${name?eval}", MODEL);

    var faults = ((TemplateSandbox.Outcome.Failed) outcome).faults();
    assertEquals(1, faults.size(), faults.toString());
    assertEquals("<#list> 没有结束，缺少 </#list>", faults.get(0).message());
  }

  private static Map<String, Object> with(String one, Object first, String two, Object second) {
    var model = new HashMap<>(MODEL);
    model.put(one, first);
    model.put(two, second);
    return model;
  }
}
