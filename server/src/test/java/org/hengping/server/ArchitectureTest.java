package org.hengping.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The import table of docs/architecture.md. */
@AnalyzeClasses(
    packages = "org.hengping",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

  /** Leaves out the test classes that another module lends as a jar. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule corpusUsesNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("org.hengping.corpus..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hengping.indexer..",
              "org.hengping.templates..",
              "org.hengping.publisher..",
              "org.hengping.server..");

  @ArchTest
  static final ArchRule indexerAndTemplatesUseOnlyCorpus =
      noClasses()
          .that()
          .resideInAPackage("org.hengping.indexer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hengping.templates..", "org.hengping.publisher..", "org.hengping.server..");

  @ArchTest
  static final ArchRule templatesUseOnlyCorpus =
      noClasses()
          .that()
          .resideInAPackage("org.hengping.templates..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hengping.indexer..", "org.hengping.publisher..", "org.hengping.server..");

  @ArchTest
  static final ArchRule publisherUsesOnlyCorpusAndTemplates =
      noClasses()
          .that()
          .resideInAPackage("org.hengping.publisher..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.hengping.indexer..", "org.hengping.server..");

  @ArchTest
  static final ArchRule sqlOnlyInStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.hengping.corpus.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "org.jdbi..",
              "org.sqlite..",
              "org.postgresql..",
              "org.flywaydb..",
              "com.zaxxer..");

  @ArchTest
  static final ArchRule luceneOnlyInIndexer = only("org.hengping.indexer..", "org.apache.lucene..");

  @ArchTest
  static final ArchRule markdownParserOnlyInCorpusMarkdown =
      only("org.hengping.corpus.markdown..", "com.vladsch..");

  @ArchTest
  static final ArchRule htmlParserOnlyWhereWebPagesAreRead =
      only("org.hengping.corpus.ingest.html..", "org.jsoup..");

  @ArchTest
  static final ArchRule oldOfficeOnlyWhereItIsRead =
      only("org.hengping.corpus.ingest.legacy..", "org.apache.poi..");

  @ArchTest
  static final ArchRule webServerOnlyInServer =
      only("org.hengping.server..", "io.javalin..", "org.eclipse.jetty..", "picocli..");

  @ArchTest
  static final ArchRule portalZoneKnowsNothingOfTheStaffZone =
      noClasses()
          .that()
          .resideInAPackage("org.hengping.server.portal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.hengping.server.staff..", "org.hengping.corpus.store..");

  @ArchTest
  static final ArchRule pdfIsTouchedOnlyWhereTheTableSays =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.hengping.corpus.ingest..",
              "org.hengping.templates.pdf..",
              "org.hengping.templates.fonts..",
              "org.hengping.publisher.audit..",
              "org.hengping.publisher.burn..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.hengping.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noJunkDrawers =
      noClasses().should().resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..");

  @ArchTest
  static final ArchRule noClassIsNamedAfterNothing =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  /** With the rules above: a library's type never shows in what another module uses. */
  @ArchTest
  static final ArchRule templateEngineOnlyWhereTextIsMade =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.hengping.templates.binding..",
              "org.hengping.templates.draft..",
              "org.hengping.templates.sandbox..",
              "org.hengping.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("freemarker..");

  private static ArchRule only(String home, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }
}
