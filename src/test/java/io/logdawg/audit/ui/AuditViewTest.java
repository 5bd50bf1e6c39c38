package io.logdawg.audit.ui;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import io.logdawg.audit.ActionGroup;
import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Who;
import io.logdawg.base.Ids;
import io.logdawg.security.Role;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AuditViewTest extends PageTest {

  private static final Who ADA = Who.member(Ids.next(), "Ada Lovelace");
  private static final Who BOB = Who.member(Ids.next(), "Bob");

  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;

  @Test
  void tellsWhatWasDoneInSentences() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");

    open("audit");

    assertThat(text()).contains("Ada Lovelace revoked the API key “ci”", "just now", "Details");
  }

  @Test
  void whereNothingWasDoneItSaysSo() {
    open("audit");

    assertThat(text()).contains("Nothing has been done yet");
  }

  @Test
  void theAddressSaysWhichEntriesAreShown() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");
    write(ADA, AuditAction.MEMBER_REMOVED, "Carol");
    write(BOB, AuditAction.KEY_CREATED, "nightly");

    open("audit?about=keys&who=Ada+Lovelace&from=2020-01-01&to=2900-01-01");

    assertThat(text()).contains("“ci”").doesNotContain("“Carol”", "“nightly”");
  }

  @Test
  void anAddressThatMeansNothingShowsEverything() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");

    open("audit?about=nonsense&from=yesterday&to=+999999999-12-31");

    assertThat(text()).contains("“ci”");
  }

  @Test
  void choosingAnAreaShowsItsEntriesOnly() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");
    write(ADA, AuditAction.MEMBER_REMOVED, "Carol");
    open("audit");

    fill(about(), ActionGroup.MEMBERS);

    assertThat(text()).contains("“Carol”").doesNotContain("“ci”");
  }

  @Test
  void daysOnWhichNothingWasDoneAreEmpty() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");
    open("audit");

    fill(_find(DatePicker.class).getLast(), LocalDate.of(2020, 1, 1));

    assertThat(text()).contains("No entry matches").doesNotContain("“ci”");
  }

  @Test
  void olderEntriesComeWhenTheyAreAskedFor() {
    write(ADA, AuditAction.KEY_REVOKED, "the first");
    for (var i = 0; i < 50; i++) {
      write(ADA, AuditAction.KEY_CREATED, "key " + i);
    }
    open("audit");
    assertThat(text()).contains("“key 0”").doesNotContain("“the first”");

    _click(_get(Button.class, spec -> spec.withId("older")));

    assertThat(text()).contains("“the first”");
    assertThat(_find(Button.class, spec -> spec.withId("older"))).isEmpty();
  }

  @Test
  void anotherOrganizationsEntriesAreNotHere() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");
    organization = TestOrganizations.create(database);
    signIn(Role.ADMIN);

    open("audit");

    assertThat(text()).contains("Nothing has been done yet");
  }

  @Test
  void whatIsShownIsDownloadedAndThatIsWrittenDown() {
    write(ADA, AuditAction.KEY_REVOKED, "ci");
    write(ADA, AuditAction.MEMBER_REMOVED, "Carol");
    open("audit?about=keys");

    var csv =
        new String(
            _download(_get(Anchor.class, spec -> spec.withText("Download CSV"))),
            StandardCharsets.UTF_8);

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains("Ada Lovelace revoked the API key “ci”");
    open("audit?about=organization");
    assertThat(text()).contains("Test ADMIN downloaded the audit log", "Group keys");
  }

  @Test
  void aLongLogIsDownloadedWhole() {
    for (var i = 0; i < 1_001; i++) {
      write(ADA, AuditAction.KEY_CREATED, "key " + i);
    }
    open("audit");

    var csv =
        new String(
            _download(_get(Anchor.class, spec -> spec.withText("Download CSV"))),
            StandardCharsets.UTF_8);

    assertThat(csv.split("\"Ada Lovelace\"", -1)).hasSize(1_002);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void othersDoNotGetHere(Role role) {
    signIn(role);

    open("audit");

    assertThat(text()).contains("There is no such page");
  }

  @SuppressWarnings("unchecked") // No literal has a type parameter.
  private static Select<ActionGroup> about() {
    return _get((Class<Select<ActionGroup>>) (Class<?>) Select.class);
  }

  private void write(Who who, AuditAction action, String name) {
    Tenants.in(
        organization,
        () ->
            transaction.executeWithoutResult(
                _ -> audit.record(who, action, "id", Map.of("name", name))));
  }
}
