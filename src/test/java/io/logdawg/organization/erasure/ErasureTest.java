package io.logdawg.organization.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.organization.FullOrganization;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Erasure.class)
class ErasureTest {

  @Autowired Erasure erasure;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  private FullOrganization ours;
  private FullOrganization theirs;

  @BeforeEach
  void organizations() {
    ours = FullOrganization.create(database);
    theirs = FullOrganization.create(database);
  }

  @Test
  void nothingOfItIsLeftInAnyTable() {
    assertThat(ours.rows()).allSatisfy((_, rows) -> assertThat(rows).isPositive());

    erase(ours.slug());

    assertThat(ours.rows()).allSatisfy((_, rows) -> assertThat(rows).isZero());
  }

  @Test
  void anotherOrganizationLosesNothing() {
    var before = theirs.rows();

    erase(ours.slug());

    assertThat(theirs.rows()).isEqualTo(before);
  }

  @Test
  void theInstallationsLogSaysThatItWas() throws SQLException {
    erase(ours.slug());

    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var logged =
            statement.executeQuery(
                "select event, slug, counts ->> 'reports' from installation.log where organization = '%s'"
                    .formatted(ours.id()))) {
      assertThat(logged.next()).isTrue();
      assertThat(logged.getString(1)).isEqualTo("organization erased");
      assertThat(logged.getString(2)).isEqualTo(ours.slug());
      assertThat(logged.getString(3)).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "acme", "O-", "%"})
  void anotherSlugErasesNothing(String typed) {
    var before = ours.rows();

    assertThatThrownBy(() -> erase(typed))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.Invalid.class));

    assertThat(ours.rows()).isEqualTo(before);
  }

  @Test
  void theFunctionErasesNoOrganizationButTheBoundOne() {
    assertThatThrownBy(() ->
            Tenants.in(
                ours.id(),
                () ->
                    transaction.executeWithoutResult(_ ->
                        jdbc.sql("select true from erasure.erase_organization(?)")
                            .param(theirs.slug())
                            .query(Boolean.class)
                            .list())))
        .hasStackTraceContaining("The organization is not called that.");
  }

  @Test
  void killedBeforeItsEndNothingIsGone() {
    var before = ours.rows();

    assertThatThrownBy(() ->
            Tenants.in(
                ours.id(),
                () ->
                    transaction.executeWithoutResult(_ -> {
                      erasure.erase(ours.slug());
                      throw new IllegalStateException("killed");
                    })))
        .hasMessage("killed");

    assertThat(ours.rows()).isEqualTo(before);
  }

  @Test
  void theApplicationDeletesNoOrganizationPastIt() {
    assertThatThrownBy(() ->
            Tenants.in(
                ours.id(),
                () ->
                    transaction.executeWithoutResult(
                        _ -> jdbc.sql("delete from organizations").update())))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void workThatHoldsItsRowsIsWaitedFor() throws Exception {
    var erased =
        Tenants.in(
            ours.id(),
            () ->
                transaction.execute(_ -> {
                  jdbc.sql("update reports set title = 'at work'").update();
                  return CompletableFuture.runAsync(() -> erase(ours.slug()));
                }));

    erased.get();

    assertThat(ours.rows()).allSatisfy((_, rows) -> assertThat(rows).isZero());
  }

  private void erase(String slug) {
    Tenants.in(ours.id(), () -> erasure.erase(slug));
  }
}
