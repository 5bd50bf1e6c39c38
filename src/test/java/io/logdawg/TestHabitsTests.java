package io.logdawg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = LogDawg.class, importOptions = OnlyIncludeTests.class)
class TestHabitsTests {

  @ArchTest
  static final ArchRule testsNeverSleep =
      noClasses()
          .should(Conditions.sleep())
          .because("a sleep is too long on a fast machine and too short on a slow one: await");

  @ArchTest
  static final ArchRule journeysLiveTogether =
      classes()
          .that()
          .haveSimpleNameEndingWith("IT")
          .should()
          .resideInAPackage("io.logdawg.journeys..")
          .because("what needs a browser runs last, and can be left out");
}
