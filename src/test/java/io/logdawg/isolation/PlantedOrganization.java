package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organization that has one of everything.
 *
 * @param mark stands in whatever of it people can read, and nowhere else
 * @param ids whatever identifies something of it: those of all rows, of whatever kind
 */
record PlantedOrganization(TestDatabase database, TenantId id, String mark, List<UUID> ids) {

  static PlantedOrganization in(TestDatabase database) {
    var id = Ids.next();
    var mark = "mark" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    var data = JsonMapper.shared().writeValueAsString(StoredReports.data(mark + " report"));
    TestOrganizations.execute(
        database,
        script()
            .replace("${organization}", id.toString())
            .replace("${mark}", mark)
            .replace("${data}", data.replace("'", "''")));
    return new PlantedOrganization(database, new TenantId(id), mark, ids(database, id));
  }

  UUID repository() {
    return id("repositories", "true");
  }

  UUID member() {
    return id("users", "true");
  }

  UUID credential() {
    return id("credentials", "true");
  }

  /** The complete one, of a log. */
  UUID report() {
    return id("reports", "status = 'complete' and trigger <> 'push'");
  }

  /** All that is stored of it; the same again where nothing was changed. */
  List<String> rows() {
    return Tables.query(
        database,
        Tables.ofOrganizations(database).stream()
            .map(table ->
                "(select t::text from %s t where %s = '%s' order by 1)"
                    .formatted(table.name(), table.organization(), id))
            .collect(Collectors.joining(" union all ")));
  }

  /**
   * Demands that nothing of this organization is in the text, but for what was asked with.
   *
   * @param asked may be repeated: who asked knew it
   */
  void assertAbsentFrom(String text, String what, Object... asked) {
    var rest = text;
    for (var known : asked) {
      rest = rest.replace(known.toString(), "");
    }
    assertThat(rest).as(what).doesNotContain(mark);
    for (var known : ids) {
      assertThat(rest).as(what).doesNotContain(known.toString());
    }
  }

  private UUID id(String table, String condition) {
    return UUID.fromString(
        Tables.query(
                database,
                "select id from %s where org_id = '%s' and %s limit 1"
                    .formatted(table, id, condition))
            .getFirst());
  }

  private static List<UUID> ids(TestDatabase database, UUID organization) {
    return Tables.query(
            database,
            Tables.ofOrganizations(database).stream()
                .map(table ->
                    "select %s::text from %s where %s = '%s'"
                        .formatted(table.id(), table.name(), table.organization(), organization))
                .collect(Collectors.joining(" union ")))
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static String script() {
    try {
      return new ClassPathResource("isolation/plant.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
