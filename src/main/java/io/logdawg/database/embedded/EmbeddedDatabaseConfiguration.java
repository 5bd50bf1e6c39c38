package io.logdawg.database.embedded;

import io.logdawg.database.DatabaseUnavailableException;
import io.logdawg.database.SchemaOwner;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/** Starts the embedded database before, and stops it after, everything that connects to it. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseConfigured.class)
class EmbeddedDatabaseConfiguration {

  private static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  @Bean
  EmbeddedDatabase embeddedDatabase(
      @Value("${logdawg.home:.logdawg}") Path home, ResourceLoader loader) {
    if (!ClassUtils.isPresent(LIBRARY, loader.getClassLoader())) {
      throw new DatabaseUnavailableException(
          "No database is configured, and this package brings none.",
          "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
    }
    return EmbeddedDatabase.open(home, Map.of());
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
    return new ApplicationLogin(database.application());
  }

  @Bean
  LiquibaseConnectionDetails embeddedSchemaOwner(EmbeddedDatabase database) {
    return new SchemaOwner(database.owner());
  }
}
