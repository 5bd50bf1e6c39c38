package io.logdawg.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.logdawg.LogDawg;
import io.logdawg.tenancy.Tenants;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packagesOf = LogDawg.class, importOptions = DoNotIncludeTests.class)
class ServiceRulesTests {

  @ArchTest
  static final ArchRule everyServiceMethodSaysWhoMayCallIt =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(Service.class)
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .beMetaAnnotatedWith(PreAuthorize.class)
          .because("page and REST call services directly, and nothing else stands between");

  @ArchTest
  static final ArchRule viewsBindNoOrganization =
      noClasses()
          .that()
          .resideInAnyPackage("..ui..", "..shell..", "..rest..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Tenants.class)
          .because("the organization is the caller's, and is bound where the rule is checked");
}
