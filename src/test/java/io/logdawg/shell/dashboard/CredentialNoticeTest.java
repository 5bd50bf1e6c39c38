package io.logdawg.shell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialNoticeTest extends PageTest {

  @Test
  void aCredentialThatEndsWithinTwoWeeksIsNamed() {
    credential(organization, "Reader", "accepted", "now() + interval '9 days 1 hour'");

    open("");

    assertThat(text()).contains("Needs you: credentials", "Reader expires in 9 days");
  }

  @Test
  void oneThatEndsLaterIsNot() {
    credential(organization, "Reader", "accepted", "now() + interval '15 days'");

    open("");

    assertThat(text()).doesNotContain("Needs you: credentials");
  }

  @Test
  void oneThatIsRefusedIsNamedToMembersToo() {
    credential(organization, "Reader", "refused", "null");
    signIn(Role.MEMBER);

    open("");

    assertThat(text()).contains("GitHub refuses Reader");
  }

  @Test
  void anotherOrganizationsIsNot() {
    credential(TestOrganizations.create(database), "Reader", "refused", "null");

    open("");

    assertThat(text()).doesNotContain("Reader");
  }

  @Test
  void theRepositoriesThatUseAFailingOneAreMarked() {
    var id = credential(organization, "Reader", "refused", "null");
    var repository = TestOrganizations.repository(database, organization);
    TestOrganizations.execute(
        database,
        "update repositories set credential_id = '%s' where id = '%s'".formatted(id, repository));

    open("repositories");
    assertThat(text()).contains("Failing");
    open("repositories/" + repository);
    assertThat(text()).contains("GitHub refuses Reader: it is wrong, expired or revoked.");
  }

  private UUID credential(TenantId owner, String name, String state, String expires) {
    var id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into credentials
          (id, org_id, name, provider, sealed, hint, state, expires_at, created_at)
        values ('%s', '%s', '%s', 'github', '', '', '%s', %s, now())
        """
            .formatted(id, owner, name, state, expires));
    return id;
  }
}
