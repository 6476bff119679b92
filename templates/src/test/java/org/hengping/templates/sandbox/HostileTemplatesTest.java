package org.hengping.templates.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates that want out of the sandbox, into files, or to use up the machine. Each is stopped by
 * the limits of one run, and ordinary templates go on being rendered.
 */
class HostileTemplatesTest {
  private static final String CANARY = "canary-content-8812";
  private static final SandboxLimits LIMITS =
      new SandboxLimits(
          50_000, 200_000, 5_000, Duration.ofMillis(800), 64L << 20, Duration.ofSeconds(20));

  @TempDir Path folder;
  private final TemplateSandbox sandbox = new TemplateSandbox(LIMITS);

  private static Map<String, Object> model() {
    var model = new HashMap<String, Object>();
    model.put("name", "示例市教育局");
    model.put("items", List.of("甲", "乙", "丙"));
    model.put("row", Map.of("unit", "甲单位", "amount", "3"));
    model.put("n", BigDecimal.TEN);
    model.put("yes", true);
    model.put("markup", new TemplateMarkup("**粗**"));
    model.put("echo", (TemplateFunction) a -> a.get(0));
    model.put("join", (TemplateFunction) a -> String.valueOf(a.get(0)));
    model.put("table", (TemplateDirective) p -> new TemplateMarkup("表" + p));
    return model;
  }

  /** Built-ins that make classes, code, markup, other types or endless text. */
  private static List<String> builtIns() {
    var sources = new ArrayList<String>();
    for (String one :
        List.of(
            "new",
            "new()",
            "api",
            "api.class",
            "eval",
            "eval_json",
            "evalJson",
            "interpret",
            "no_esc",
            "noEsc",
            "esc",
            "markup_string",
            "markupString",
            "is_markup_output",
            "left_pad(999999999)",
            "leftPad(999999999)",
            "right_pad(999999999)",
            "replace('a','b')",
            "matches('(a+)+$')",
            "split('')",
            "word_list",
            "chunk(1)",
            "sort",
            "sort_by('x')",
            "reverse",
            "seq_contains('甲')",
            "map(x -> x)",
            "filter(x -> true)",
            "take_while(x -> true)",
            "drop_while(x -> true)",
            "join(',')",
            "sequence",
            "values",
            "string",
            "string('0.#')",
            "c",
            "cn",
            "number",
            "boolean",
            "date('yyyy')",
            "datetime",
            "time",
            "iso_utc",
            "long",
            "number_to_date",
            "upper_case",
            "lower_case",
            "cap_first",
            "html",
            "xml",
            "xhtml",
            "rtf",
            "url",
            "url_path",
            "js_string",
            "json_string",
            "j_string",
            "absolute_template_name",
            "with_args([])",
            "with_args_last([])",
            "namespace",
            "parent",
            "root",
            "node_name",
            "ancestors",
            "children",
            "is_macro",
            "is_method",
            "is_hash",
            "lower_abc",
            "upper_abc",
            "abs",
            "round",
            "item_parity",
            "item_cycle('a')",
            "switch('a','b')",
            "truncate(3)",
            "remove_beginning('示')",
            "ensure_ends_with('x')",
            "keep_after('x')",
            "groups",
            "blank_to_null",
            "size_",
            "SIZE",
            "exists",
            "if_exists",
            "default('x')",
            "web_safe",
            "eval?eval")) {
      sources.add("${name?" + one + "}");
    }
    return sources;
  }

  private static List<String> directives() {
    return List.of(
        "<#include \"/etc/passwd\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"../../../../etc/passwd\" parse=false>",
        "<#include name>",
        "<#import \"/x.ftl\" as x>",
        "<#ftl output_format=\"undefined\">x",
        "<#ftl strip_text=true attributes={\"a\":1}>x",
        "<#macro x><@x/></#macro><@x/>",
        "<#function f(n)><#return f(n)></#function>${f(1)}",
        "<#assign x>${name}${name}</#assign>",
        "<#global x = name>",
        "<#local x = name>",
        "<#noautoesc>${name}</#noautoesc>",
        "<#autoesc>${name}</#autoesc>",
        "<#outputformat \"plainText\">${name}</#outputformat>",
        "<#outputFormat \"HTML\">${name}</#outputFormat>",
        "<#noparse>${name}</#noparse>",
        "<#setting locale=\"zh\">",
        "<#setting template_exception_handler=\"ignore\">",
        "<#setting classic_compatible=true>",
        "<#attempt>${x}<#recover>${.error}</#attempt>",
        "<#stop \"halt\">",
        "<#visit name>",
        "<#recurse name>",
        "<#fallback>",
        "<#switch name><#case 1></#switch>",
        "<#switch name><#on 1></#switch>",
        "<#transform name></#transform>",
        "<#call x()>",
        "<#foreach i in items>${i}</#foreach>",
        "<#escape x as x?html>${name}</#escape>",
        "<#noescape>${name}</#noescape>",
        "<#compress>${name}</#compress>",
        "<#flush>",
        "<#nested>",
        "<#return>",
        "<#break>",
        "<#continue>",
        "<#comment>x</#comment>",
        "<#nt/><#debug>",
        "<@name?interpret/>",
        "<@.main/>",
        "<@\"table\"/>",
        "<@items[0]/>",
        "<@row.unit/>",
        "<@table?new()/>",
        "<@unknown/>",
        "<@table year=1>正文</@table>",
        "<@table year=1 ; x>正文</@table>",
        "<@/>",
        "</@table>");
  }

  private static List<String> expressions() {
    return List.of(
        "${.vars[\"name\"]}",
        "${.globals}",
        "${.data_model?size}",
        "${.dataModel?size}",
        "${.main.name}",
        "${.namespace.name}",
        "${.locals}",
        "${.error}",
        "${.version}",
        "${.now}",
        "${.template_name}",
        "${.caller_template_name}",
        "${.get_optional_template(\"x\").include()}",
        "${.output_format}",
        "${.pass}",
        "${.args}",
        "<#list .data_model?keys as k>${k}</#list>",
        "<#list 1..3 as i>${ .globals }</#list>",
        "${name.class}",
        "${name.getClass()}",
        "${name[\"class\"]}",
        "${row.class.forName}",
        "${items.class}",
        "${echo.class}",
        "${table.getClass().getClassLoader()}",
        "${n.class.name}",
        "${markup.markdown()}",
        "${n + n}",
        "${n - n}",
        "${n * n}",
        "${n / n}",
        "${n % n}",
        "${name + name}",
        "<#assign s = name + name>",
        "<#assign s += name>",
        "<#assign n++>",
        "<#list items as i><#assign s = \"${name}${name}\"></#list>",
        "${\"${name?eval}\"}",
        "${\"#{n}\"}",
        "${'\\x0041'}",
        "${r\"${name?new}\"}",
        "${items?map(x -> x.class)}",
        "${(x) -> x}",
        "${items[0..*1000000000]}",
        "${name[0..<3]}",
        "${1...3}",
        "${a\\-b}",
        "${name@x}",
        "${name`id`}",
        "${$name}",
        "${名称}",
        "${name？new()}",
        "${name\u200b?new()}",
        "${name\u0000?size}",
        "${ＮＡＭＥ}",
        "${name;name}",
        "${name#name}",
        "${<#if yes>}",
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\",\"/\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"touch /tmp/x\")}");
  }

  private static List<String> broken() {
    return List.of(
        "${name",
        "${",
        "<#if name",
        "<#if yes>",
        "<#list items as i>",
        "</#if>",
        "</#list>",
        "<#else>",
        "<#elseif yes>",
        "<#sep>",
        "<#items as i></#items>",
        "<#if yes></#list>",
        "<#list items as></#list>",
        "<#list as i></#list>",
        "<#-- no end",
        "<#-- --] ${name?new} -->",
        "${(((((((((((((((((((((((((name)))))))))))))))))))))))))}",
        "${[[[[[[[[[[[[[[[[[[[[[[[[[[name]]]]]]]]]]]]]]]]]]]]]]]]]]}",
        "${" + "!".repeat(900) + "yes}",
        "${" + "(name)".repeat(300) + "}",
        "${name" + "[0]".repeat(400) + "}",
        "${name" + ".a".repeat(600) + "}",
        "<#if yes>".repeat(30) + "</#if>".repeat(30),
        "<#macro a>".repeat(4_000),
        "<#if yes>".repeat(5_000),
        "${a}".repeat(12_000),
        "${name?x}".repeat(5_000),
        "<@".repeat(20_000),
        "${\"" + "a".repeat(2_000) + "\"}",
        "${absent}",
        "${name.first}",
        "${items[5]}",
        "${items[-1]}",
        "${row.absent}",
        "${echo()}",
        "${echo}",
        "${items}",
        "${row}",
        "<#list name as i>${i}</#list>",
        "<#if name></#if>",
        "长".repeat(50_001));
  }

  private static List<String> exhausting() {
    String doubling = "<#assign a = [name]><#list 1..60 as i><#assign a = [a, a]></#list>";
    return List.of(
        "<#list 1..1000000000 as i></#list>",
        "<#list 1..1000000000 as i>${i}</#list>",
        "<#list 1000000000..1 as i>${i}</#list>",
        "<#list 1..99999 as a><#list 1..99999 as b><#list 1..9999 as c></#list></#list></#list>",
        "<#list 1..9999 as a><#list 1..9999 as b>${name}</#list></#list>",
        "<#list 1..9999 as a><#list 1..9999 as b><#if a == b></#if></#list></#list>",
        "<#list 1..1000000000 as i><#assign a = [i]></#list>",
        "<#assign a = [name]><#list 1..1000000000 as i><#assign a = [a]></#list>",
        "<#assign a = {\"k\": name}><#list 1..1000000000 as i><#assign a = {\"k\": a}></#list>",
        doubling + "${join(a)}",
        doubling + "${echo(a)?size}",
        doubling + "<@table x=a/>",
        "<#assign a = [name]><#list 1..200000 as i><#assign a = [a]></#list>${join(a)}",
        "<#list 1..1000000000 as i><#assign a = echo(name)></#list>",
        "<#list 1..1000000000 as i><@table year=i/></#list>",
        "<#list 1..1000000000 as i><#assign a = [echo(name), echo(name)]></#list>",
        "${(1..1000000000)?has_content?then((1..1000000000)?size, 0)}<#list 1..1000000000 as i></#list>",
        "<#list 1..1000000000 as i>${items?first?trim?length}</#list>",
        "<#list 1..1000000000 as i>" + "<#if yes>".repeat(15) + "</#if>".repeat(15) + "</#list>",
        "<#list 1..1000000000 as i>${name?contains(name)?then(name, name)}</#list>");
  }

  @Test
  void everyHostileTemplateIsStoppedAndTheServiceGoesOn() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.ftl"), CANARY);
    var all = new ArrayList<String>();
    all.addAll(builtIns());
    all.addAll(directives());
    all.addAll(expressions());
    all.addAll(broken());
    all.addAll(exhausting());
    all.add("<#include \"" + secret + "\">");
    assertTrue(all.size() >= 150, all.size() + " templates");
    int threads = Thread.activeCount();

    for (String source : all) {
      String shown = source.substring(0, Math.min(80, source.length()));
      long start = System.nanoTime();

      var outcome = sandbox.render("坏.ftl", "第一行\n" + source, model());

      assertTrue(outcome instanceof TemplateSandbox.Outcome.Failed, shown + " gave " + outcome);
      var faults = ((TemplateSandbox.Outcome.Failed) outcome).faults();
      assertFalse(faults.isEmpty(), shown);
      for (TemplateFault fault : faults) {
        assertTrue(fault.message().matches("(?s).*\\p{IsHan}.*"), shown + fault);
        assertTrue(fault.remedy().matches("(?s).*\\p{IsHan}.*"), shown + fault);
        assertFalse(fault.forPeople().contains(CANARY), shown);
      }
      // A hang would take longer on the slowest machine; the limit is one of computing time.
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(15).toNanos(), shown);
    }

    assertEquals(
        new TemplateSandbox.Outcome.Rendered("示例市教育局：甲、乙、丙"),
        sandbox.render("好.ftl", "${name}：<#list items as i>${i}<#sep>、</#list>", model()));
    for (int i = 0; i < 100 && Thread.activeCount() > threads; i++) {
      Thread.onSpinWait();
      sandbox.render("好.ftl", "${name}", model());
    }
    assertTrue(Thread.activeCount() <= threads, "a stopped template goes on running");
  }

  @Test
  void whatFreeMarkerDoesNotReadStaysText() {
    for (String source :
        List.of(
            "[#include \"/etc/passwd\"]",
            "[=name?new()]",
            "#{n}",
            "<%= name %>",
            "{{name}}",
            "$ {name}",
            "&lt;#include&gt;")) {
      assertEquals(
          new TemplateSandbox.Outcome.Rendered(source), sandbox.render("a.ftl", source, model()));
    }
  }
}
