package io.logdawg.database;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * The schema is changed as its owner, never as the application: with the application's own login
   * the first change would fail half way with "permission denied".
   */
  @Bean
  @ConditionalOnProperty("spring.datasource.url")
  @ConditionalOnProperty(name = "spring.liquibase.enabled", matchIfMissing = true)
  LiquibaseConnectionDetails schemaOwner(
      Environment environment, JdbcConnectionDetails application) {
    var user =
        Optional.ofNullable(environment.getProperty("spring.liquibase.user"))
            .filter(name -> !name.isBlank())
            .orElseThrow(() ->
                new DatabaseUnavailableException(
                    "SPRING_DATASOURCE_URL is set, but no login to change the schema with.",
                    "Set SPRING_LIQUIBASE_USER and SPRING_LIQUIBASE_PASSWORD to the schema's"
                        + " owner (db/bootstrap.sql makes it), or SPRING_LIQUIBASE_ENABLED=false"
                        + " where another process changes the schema."));
    return new SchemaOwner(
        new Login(
            environment.getProperty("spring.liquibase.url", application.getJdbcUrl()),
            user,
            environment.getProperty("spring.liquibase.password", "")));
  }
}
