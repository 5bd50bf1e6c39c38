package io.logdawg.organization.ui;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.security.Role;
import io.logdawg.tenancy.Lookups;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends PageTest {

  @Autowired private Lookups lookups;

  @Test
  void whatIsSavedIsShownAgainAndWrittenDown() {
    open("settings");

    fill(text("organization-name"), "Acme");
    fill(number("report-days"), 90);
    fill(number("audit-days"), 365);
    click("save-settings");
    open("settings");

    assertThat(text("organization-name").getValue()).isEqualTo("Acme");
    assertThat(number("report-days").getValue()).isEqualTo(90);
    assertThat(number("most-reports").getValue()).isNull();
    assertThat(number("audit-days").getValue()).isEqualTo(365);
    open("audit");
    assertThat(text())
        .contains(
            "Test ADMIN changed the settings of “Acme”", "Report days 90", "Name before Test");
  }

  @Test
  void saysHowManyReportsWouldGo() {
    var repository = TestOrganizations.repository(database, organization);
    for (var i = 0; i < 12; i++) {
      finished(repository);
    }
    open("settings");

    fill(number("report-days"), 30);
    fill(number("most-reports"), 11);

    assertThat(number("report-days").getHelperText())
        .isEqualTo("12 reports are older than that today, and would go tonight.");
    assertThat(number("most-reports").getHelperText())
        .isEqualTo("1 report is beyond that number today, and would go tonight.");
  }

  @Test
  void whereNothingWouldGoItSaysSo() {
    open("settings");

    fill(number("report-days"), 30);

    assertThat(number("report-days").getHelperText())
        .isEqualTo("No report is older than that today.");
  }

  @Test
  void aNumberOutOfBoundsIsRefusedBesideItsField() {
    open("settings");

    fill(number("audit-days"), 7);
    click("save-settings");

    assertThat(number("audit-days").isInvalid()).isTrue();
    assertThat(number("audit-days").getErrorMessage()).contains("30");
    open("settings");
    assertThat(number("audit-days").getValue()).isEqualTo(400);
  }

  @Test
  void anEmptyNameIsRefusedBesideItsField() {
    open("settings");

    fill(text("organization-name"), " ");
    click("save-settings");

    assertThat(text("organization-name").getErrorMessage()).startsWith("The name is required");
  }

  @Test
  void everythingIsDownloaded() throws IOException {
    open("settings");

    var zip = _download(_get(Anchor.class, spec -> spec.withText("Download everything")));

    try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertThat(files.getNextEntry().getName()).isEqualTo("organization.json");
    }
  }

  @Test
  void anotherNameThanTheSlugErasesNothing() {
    open("settings");
    click("erase");

    fill(text("erase-slug"), "acme");
    click("erase-confirm");

    assertThat(text("erase-slug").isInvalid()).isTrue();
    assertThat(lookups.organizations()).contains(organization);
  }

  @Test
  void theSlugErasesEverything() {
    open("settings");
    click("erase");

    fill(text("erase-slug"), "o-" + organization);
    click("erase-confirm");

    assertThat(lookups.organizations()).doesNotContain(organization);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void othersDoNotGetHere(Role role) {
    signIn(role);

    open("settings");

    assertThat(text()).contains("There is no such page");
  }

  private void finished(java.util.UUID repository) {
    var id = TestOrganizations.report(database, organization, repository);
    TestOrganizations.execute(
        database,
        """
        update reports set status = 'complete', finished_at = now(),
          last_seen_at = now() - interval '31 days'
        where id = '%s'
        """
            .formatted(id));
  }

  private static TextField text(String id) {
    return _get(TextField.class, spec -> spec.withId(id));
  }

  private static IntegerField number(String id) {
    return _get(IntegerField.class, spec -> spec.withId(id));
  }

  private static void click(String id) {
    _click(_get(Button.class, spec -> spec.withId(id)));
  }
}
