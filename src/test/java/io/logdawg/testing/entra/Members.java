package io.logdawg.testing.entra;

import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The stored rows of people, read and written past row security. */
public final class Members {

  private final TestDatabase database;

  public Members(TestDatabase database) {
    this.database = database;
  }

  /** Empty for nobody. */
  public Map<String, Object> of(Person person) {
    var login = database.superuser();
    return JdbcClient.create(
            new DriverManagerDataSource(login.url(), login.user(), login.password()))
        .sql("select * from users where issuer = ? and subject = ?")
        .params(person.issuer(), person.objectId())
        .query()
        .listOfRows()
        .stream()
        .findFirst()
        .orElse(Map.of());
  }

  /** Sets columns of a person's row. */
  public void change(Person person, String assignments) {
    TestOrganizations.execute(
        database,
        "update users set %s where issuer = '%s' and subject = '%s'"
            .formatted(assignments, person.issuer(), person.objectId()));
  }
}
