package io.logdawg.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.security.Role;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LocalAdministratorTest {

  @Autowired LocalAccounts accounts;
  @Autowired PasswordEncoder encoder;
  @Autowired TestDatabase database;

  private Organization organization;
  private AccountName name;

  @BeforeEach
  void newOrganization() {
    var id = TestOrganizations.create(database);
    organization = new Organization(id, "o-" + id, "Acme", null);
    name = AccountName.ofAdministrator(organization);
  }

  @Test
  void theFirstStartPrintsAPasswordThatIsRight(CapturedOutput output) {
    start(null);

    var printed = output.toString().replaceFirst("(?s).*Password +(\\S+).*", "$1");
    assertThat(output).contains("http://localhost:8123", name.value());
    assertThat(accounts.find(name))
        .hasValueSatisfying(account -> {
          assertThat(account.member().role()).isEqualTo(Role.ADMIN);
          assertThat(account.getPassword()).startsWith("{bcrypt}").doesNotContain(printed);
          assertThat(encoder.matches(printed, account.getPassword())).isTrue();
        });
  }

  @Test
  void noLaterStartPrintsOrChangesIt(CapturedOutput output) {
    start(null);
    var hash = accounts.find(name).orElseThrow().getPassword();
    var printed = output.toString();

    start(null);
    start("another password");

    assertThat(output.toString()).isEqualTo(printed);
    assertThat(accounts.find(name).orElseThrow().getPassword()).isEqualTo(hash);
  }

  @Test
  void aPresetPasswordIsTakenAndNotPrinted(CapturedOutput output) {
    start("marked preset password");

    assertThat(output.toString()).doesNotContain("marked preset", "Password");
    assertThat(encoder.matches("marked preset password", hash())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "1234567"})
  void aPresetThatIsTooShortIsRefusedWithoutRepeatingIt(String password) {
    assertThatThrownBy(() -> new AccountSettings(password))
        .hasMessageContaining("LOGDAWG_ADMIN_PASSWORD")
        .hasMessageNotContaining(password);
  }

  @Test
  void aPresetThatBcryptWouldCutIsRefused() {
    assertThatThrownBy(() -> new AccountSettings("ü".repeat(37))).hasMessageContaining("72 bytes");
  }

  @Test
  void settingsDoNotShowThePassword() {
    assertThat(new AccountSettings("marked password").toString()).doesNotContain("marked");
  }

  private void start(String preset) {
    var administrator =
        new LocalAdministrator(accounts, encoder, new AccountSettings(preset), 8123);
    Tenants.in(
        organization.id(),
        () ->
            administrator.prepare(
                organization, new OrganizationSettings(organization.slug(), "Acme", null, null)));
  }

  private String hash() {
    return accounts.find(name).orElseThrow().getPassword();
  }
}
