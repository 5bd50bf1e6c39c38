package io.logdawg.pages;

import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** An organization that has many of everything, made by {@code pages/seed.sql}. */
record SeededOrganization(TenantId id, UUID repository, UUID report) {

  /** Fills an organization that is there and empty. */
  static SeededOrganization fill(
      TestDatabase database, TenantId organization, int reports, int repositories) {
    var data = JsonMapper.shared().writeValueAsString(StoredReports.data("Cart is empty"));
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement()) {
      statement.execute(script(organization, data, reports, repositories));
      return new SeededOrganization(
          organization,
          id(statement, organization + " repository 1"),
          id(statement, organization + " report 1"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script(TenantId organization, String data, int reports, int repositories) {
    try {
      return new ClassPathResource("pages/seed.sql")
          .getContentAsString(StandardCharsets.UTF_8)
          .replace("${organization}", organization.toString())
          .replace("${reports}", Integer.toString(reports))
          .replace("${repositories}", Integer.toString(repositories))
          .replace("${data}", data.replace("'", "''"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the script makes it of a name. */
  private static UUID id(Statement statement, String name) throws SQLException {
    try (var rows = statement.executeQuery("select md5('%s')::uuid".formatted(name))) {
      rows.next();
      return rows.getObject(1, UUID.class);
    }
  }
}
