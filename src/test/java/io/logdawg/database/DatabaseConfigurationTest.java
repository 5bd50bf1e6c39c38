package io.logdawg.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(DatabaseConfiguration.class)
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
          .withPropertyValues("spring.datasource.url=jdbc:postgresql://elsewhere/logdawg");

  @Test
  void aConfiguredDatabaseWithoutAnOwnerIsRefused() {
    application.run(context ->
        assertThat(context)
            .getFailure()
            .rootCause()
            .isInstanceOfSatisfying(
                DatabaseUnavailableException.class,
                failure -> assertThat(failure.remedy()).contains("SPRING_LIQUIBASE_USER")));
  }

  @Test
  void theOwnerUsesTheSameDatabaseUnlessAnotherIsNamed() {
    application
        .withPropertyValues("spring.liquibase.user=logdawg_owner", "spring.liquibase.password=p")
        .run(context -> {
          var owner = context.getBean(LiquibaseConnectionDetails.class);
          assertThat(owner.getJdbcUrl()).isEqualTo("jdbc:postgresql://elsewhere/logdawg");
          assertThat(owner.getUsername()).isEqualTo("logdawg_owner");
          assertThat(owner.getPassword()).isEqualTo("p");
        });
  }

  @Test
  void whereAnotherProcessChangesTheSchemaNoOwnerIsNeeded() {
    application
        .withPropertyValues("spring.liquibase.enabled=false")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aLoginsTextFormHidesItsPassword() {
    assertThat(new Login("url", "user", "secret")).asString().doesNotContain("secret");
    assertThat(new SchemaOwner(new Login("url", "user", "secret")))
        .asString()
        .doesNotContain("secret");
  }
}
