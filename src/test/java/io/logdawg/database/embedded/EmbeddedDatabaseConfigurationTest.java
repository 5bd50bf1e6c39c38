package io.logdawg.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.database.DatabaseUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedDatabaseConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(EmbeddedDatabaseConfiguration.class);

  @TempDir Path home;

  @Test
  void aConfiguredDatabaseIsTheOnlyOne() {
    application
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://elsewhere/logdawg")
        .run(context -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
  }

  @Test
  void aPackageWithoutTheServerSaysWhatToSet() {
    application
        .withPropertyValues("logdawg.home=" + home)
        .withClassLoader(new FilteredClassLoader("io.zonky.test.db.postgres.embedded"))
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOfSatisfying(
                    DatabaseUnavailableException.class,
                    failure -> assertThat(failure.remedy()).contains("SPRING_DATASOURCE_URL")));
  }
}
