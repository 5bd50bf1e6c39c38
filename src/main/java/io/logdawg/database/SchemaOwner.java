package io.logdawg.database;

import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;

/** Liquibase's own way in. */
public record SchemaOwner(Login login) implements LiquibaseConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return login.url();
  }

  @Override
  public String getUsername() {
    return login.user();
  }

  @Override
  public String getPassword() {
    return login.password();
  }
}
