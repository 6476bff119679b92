package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorVerbTest {
  @TempDir Path data;

  private Shell.Answer load(Shell shell, String register, String csv) throws IOException {
    Path file = data.resolveSibling(register + "-" + csv.hashCode() + ".csv");
    Files.writeString(file, csv);
    return shell.run("load", register, file.toString(), "--json");
  }

  @Test
  void frameworksAreAddedOnceAndAnIndicatorGoesFromDraftToRecommended() throws IOException {
    var shell = new Shell(data);
    assertEquals(199, shell.run("frameworks", "--json").json().get("indicators").intValue());
    assertEquals(0, shell.run("frameworks", "--json").json().get("indicators").intValue());

    var first = shell.run("indicator", "ZB-000008", "--json").json();
    assertEquals("预算执行率", first.get("name").textValue());
    assertEquals("比率", first.get("rule").textValue());
    assertEquals(0, first.get("usage").size());

    String changed =
        "framework,level1,level2,level3,definition\n项目支出绩效评价指标体系框架（参考）,过程,资金管理,预算执行率,另一种说法\n";
    assertEquals(1, load(shell, "indicators", changed).json().get("added").intValue());
    var draft = shell.run("indicator", "ZB-000008.v2", "--json").json();
    assertEquals("ZB-000008.v1", draft.get("lineage").get("from").textValue());
    assertTrue(draft.get("lineage").get("differences").size() >= 1);

    assertEquals(0, shell.run("indicator", "ZB-000008.v2", "--recommend").exit());
    var now = shell.run("indicator", "ZB-000008", "--json").json();
    assertEquals(2, now.get("version").intValue());
    assertEquals("SUPERSEDED", now.get("versions").get(0).get("status").textValue());
    assertEquals(2, shell.run("indicator", "ZB-999999").exit());
  }

  @Test
  void scoresAreCheckedAgainstTheSchemeThatTheEvaluationChose() throws IOException {
    var shell = new Shell(data);
    shell.run("frameworks");
    load(
        shell,
        "units",
        "code,name,section,region,kind,industry,classified\nDW-1,示例市某局,某科,市本级,DEPARTMENT,教育,0\n");
    load(
        shell,
        "evaluations",
        "id,year,unit,object,type,mode,industry,fundsWan,budgetWan,executedWan,status,scheme\n"
            + "PJ-2021-001,2021,DW-1,某项目,PROJECT,BUREAU_TEAM,教育,1,1,1,COMPLETED,"
            + "财预〔2021〕101号（不设成本指标）\n");
    load(
        shell,
        "scores",
        "evaluation,sequence,level1,level2,level3,weight,score,target,actual\n"
            + "PJ-2021-001,1,预算执行率,预算执行率,预算执行率,10,8.5,100%,85%\n"
            + "PJ-2021-001,2,产出指标,数量指标,培训人次,50,25,100人次,80人次\n"
            + "PJ-2021-001,3,效益指标,经济效益指标,增收,30,30,100万元,100万元\n"
            + "PJ-2021-001,4,满意度指标,服务对象满意度指标,学员满意度,10,10,≥90%,92%\n");

    var answer = shell.run("check-scores", "PJ-2021-001", "--json");

    assertEquals(1, answer.exit());
    assertEquals(0, answer.json().get("problems").size());
    var first = answer.json().get("scores").get(0);
    assertEquals(7.0, first.get("computed").doubleValue());
    assertEquals(1.5, first.get("difference").doubleValue());
    assertEquals(0.0, answer.json().get("scores").get(1).get("difference").doubleValue());
    assertEquals(3, shell.run("check-scores", "PJ-2021-009").exit());
  }
}
