package io.logdawg;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

/** What holds in every feature. Which features may see which is {@link ModularityTests}' part. */
@AnalyzeClasses(packagesOf = LogDawg.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(Conditions.resideInANullMarkedPackage())
          .because("NullAway checks nothing in a package that does not say @NullMarked");

  @ArchTest
  static final ArchRule collaboratorsComeThroughTheConstructor =
      NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
          "an object is complete when it is built, in a test too, and its needs can be read off");

  @ArchTest
  static final ArchRule loggingIsSlf4j =
      NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("one logging configuration governs all");

  @ArchTest
  static final ArchRule nothingIsPrinted =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
          "a printed line has no level, time or source, and cannot be turned off");

  @ArchTest
  static final ArchRule timeIsACollaborator =
      noClasses()
          .should(Conditions.readTheSystemClock())
          .because("tests step an injected Clock by hand");

  @ArchTest
  static final ArchRule nobodySleeps =
      noClasses()
          .should(Conditions.sleep())
          .because("work that waits belongs to the queue or a scheduler, which can be stopped");

  @ArchTest
  static final ArchRule onlySourceTalksToForges =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.logdawg.source..",
              "io.logdawg.security.entra..",
              // Reads what Spring AI throws; the calls are the library's.
              "io.logdawg.narrative.chat.asking")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.net.http..",
                  "org.springframework.web.client..",
                  "org.kohsuke.github..",
                  "org.eclipse.jgit.."))
          .because("limits, allowed hosts and the hiding of tokens are enforced in one place");

  @ArchTest
  static final ArchRule vaadinStaysInThePage =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui..", "..uikit..", "..shell..", "..security..")
          .and(not(belongToAnyOf(LogDawg.class)))
          .should()
          .dependOnClassesThat(resideInAPackage("com.vaadin.."))
          .because("the same services answer REST, where there is no page");

  @ArchTest
  static final ArchRule viewsArePackagePrivate =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .or()
          .areAnnotatedWith(Layout.class)
          .should()
          .bePackagePrivate()
          .because("other features navigate through a typed door, never to a view's class")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyPageHasATitle =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .beAnnotatedWith(PageTitle.class)
          .orShould()
          .implement(HasDynamicTitle.class)
          .because("tabs, bookmarks and screen readers tell pages apart by it");

  @ArchTest
  static final ArchRule jsonIsJackson3 =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "com.fasterxml.jackson.core..",
                  "com.fasterxml.jackson.databind..",
                  "com.fasterxml.jackson.datatype.."))
          .because("two mappers with two sets of defaults would write two kinds of JSON");

  @ArchTest
  static final ArchRule hostileTextMeetsLinearExpressionsOnly =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.logdawg.logs..",
              "io.logdawg.source..",
              "io.logdawg.localisation..",
              "io.logdawg.narrative..")
          .should()
          .dependOnClassesThat(resideInAPackage("java.util.regex.."))
          .because(
              "a log can be made to keep a backtracking expression busy for ever; re2j cannot");
}
