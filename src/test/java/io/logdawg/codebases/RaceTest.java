package io.logdawg.codebases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.base.Ids;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.localisation.PathMappings;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody else's change that is made, but not visible yet, when the same is looked for. */
@ApplicationTest
class RaceTest {

  private static final NewRepository SHOP =
      new NewRepository("git", "sample:shop", null, null, null);

  @Autowired TestDatabase database;
  @Autowired Repositories repositories;
  @Autowired Credentials credentials;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void aRepositoryThatTwoConnectAtOnceIsConnectedOnce() throws SQLException {
    String message =
        refusal(insertRepository("sample:shop", null), () -> repositories.connect(SHOP));

    assertThat(message).isEqualTo("This repository is connected already.");
  }

  @Test
  void aNameThatTwoTakeAtOnceIsTakenOnce() throws SQLException {
    String message =
        refusal(
            """
            insert into credentials (id, org_id, name, provider, sealed, hint, created_at)
            values ('%s', '%s', 'Git', 'git', '', '', now())
            """
                .formatted(Ids.next(), organization),
            () -> credentials.add(new NewCredential("Git", "git", "a-token-0123456789")));

    assertThat(message).contains("Choose another");
  }

  @Test
  void aCredentialThatIsDeletedWhileItIsTakenIntoUseStays() throws SQLException {
    CredentialId credential =
        as(() -> credentials.add(new NewCredential("Git", "git", "a-token-0123456789"))).id();

    String message =
        refusal(
            insertRepository("https://git.example/team/shop", credential.value()),
            () -> {
              credentials.delete(credential);
              return credential;
            });

    assertThat(message).contains("still use this credential");
  }

  @Test
  void aCredentialThatIsTakenIntoUseWhileItIsDeletedIsNotThere() throws SQLException {
    RepositoryId shop = as(() -> repositories.connect(SHOP)).id();
    CredentialId credential =
        as(() -> credentials.add(new NewCredential("Git", "git", "a-token-0123456789"))).id();

    String message =
        refusal(
            "delete from credentials where id = '%s'".formatted(credential),
            () -> repositories.update(shop, credential, "main", PathMappings.NONE));

    assertThat(message).isEqualTo("There is no such credential.");
  }

  /** What a change is answered with that comes upon another in the middle of its transaction. */
  private String refusal(String other, Supplier<?> change) throws SQLException {
    try (Connection somebody = TestDatabase.connect(database.superuser())) {
      somebody.setAutoCommit(false);
      try (var statement = somebody.createStatement()) {
        statement.execute(other);
      }
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(() -> as(change))
              .handle(
                  (_, thrown) -> thrown == null ? "no refusal" : thrown.getCause().getMessage());
      await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
      somebody.commit();
      return answer.join();
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'")) {
      return rows.next() && rows.getInt(1) > 0;
    }
  }

  private String insertRepository(String url, UUID credential) {
    return """
    insert into repositories (id, org_id, provider, url, base_url, owner, name, default_branch,
      credential_id, created_at)
    values ('%s', '%s', 'git', '%s', '%s', 'team', 'shop', 'main', %s, now())
    """
        .formatted(
            Ids.next(),
            organization,
            url,
            url,
            credential == null ? "null" : "'" + credential + "'");
  }

  private <T> T as(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }
}
