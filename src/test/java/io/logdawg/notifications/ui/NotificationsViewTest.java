package io.logdawg.notifications.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.notifications.ChannelKind;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationsViewTest extends PageTest {

  /** A name that never resolves (RFC 2606), so that nothing is sent anywhere. */
  private static final String ADDRESS = "https://hooks.invalid/services/T0/very-secret";

  @Test
  void saysWhatChannelsAreForWhereThereAreNone() {
    open("notifications");

    assertThat(text()).contains("Nobody is told yet");
  }

  @Test
  void addsAWebhookAndShowsItsSecretOnce() {
    open("notifications");

    add("Ops", ChannelKind.WEBHOOK, ADDRESS);

    var secret = _get(Code.class, spec -> spec.withId("new-signing-secret")).getText();
    assertThat(secret).startsWith("whsec_").hasSizeGreaterThan(40);
    _click(_get(Button.class, spec -> spec.withText("I have it")));
    open("notifications");
    assertThat(text())
        .contains("Ops", "hooks.invalid", "A report is complete")
        .doesNotContain("very-secret")
        .doesNotContain(secret);
  }

  @Test
  void anAddressInAPrivateNetworkIsRefusedBesideItsField() {
    open("notifications");

    add("Ops", ChannelKind.SLACK, "https://192.168.0.1/hook");

    var address = _get(TextField.class, spec -> spec.withLabel("Address"));
    assertThat(address.isInvalid()).isTrue();
    assertThat(address.getErrorMessage()).contains("does not connect to 192.168.0.1");
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    open("notifications");

    add("", ChannelKind.TEAMS, "");

    assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isInvalid()).isTrue();
    assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
        .isEqualTo("This is required.");
  }

  @Test
  void aChannelWithoutEventsIsRefused() {
    open("notifications");
    _click(_get(Button.class, spec -> spec.withId("add-channel")));
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), "Ops");
    fill(_get(TextField.class, spec -> spec.withLabel("Address")), ADDRESS);
    _get(CheckboxGroup.class).clear();

    _click(_get(Button.class, spec -> spec.withId("save-channel")));

    assertThat(_get(CheckboxGroup.class).isInvalid()).isTrue();
  }

  /** Also where those that were chosen are connected no more: never silently all. */
  @Test
  void aChannelOfChosenRepositoriesNeedsOne() {
    open("notifications");
    _click(_get(Button.class, spec -> spec.withId("add-channel")));
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), "Ops");
    fill(_get(TextField.class, spec -> spec.withLabel("Address")), ADDRESS);
    chooseRepositories();

    _click(_get(Button.class, spec -> spec.withId("save-channel")));

    assertThat(_get(MultiSelectComboBox.class).isInvalid()).isTrue();
  }

  @Test
  void mailIsNotOfferedWhereNoServerIsConfigured() {
    open("notifications");
    _click(_get(Button.class, spec -> spec.withId("add-channel")));

    assertThat(kinds().getListDataView().getItems().map(Object::toString))
        .containsExactly("WEBHOOK", "TEAMS", "SLACK");
  }

  @Test
  void aNameIsTakenOnce() {
    open("notifications");
    add("Ops", ChannelKind.SLACK, ADDRESS);

    add("ops", ChannelKind.SLACK, ADDRESS);

    assertThat(text()).contains("There already is a channel of this name");
  }

  @Test
  void editsWithoutAskingForTheAddressAgain() {
    TestOrganizations.repository(database, organization);
    open("notifications");
    add("Ops", ChannelKind.SLACK, ADDRESS);
    _click(_get(Button.class, spec -> spec.withText("Edit")));
    assertThat(_get(TextField.class, spec -> spec.withLabel("Address")).getValue()).isEmpty();
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), "Night watch");
    chooseRepositories();
    chooseEveryRepositoryByName();

    _click(_get(Button.class, spec -> spec.withId("save-channel")));

    _assertNone(Dialog.class);
    assertThat(text()).contains("Night watch", "hooks.invalid", "acme/").doesNotContain(" All ");
  }

  @Test
  void aTestThatDoesNotArriveSaysWhy() {
    open("notifications");
    add("Ops", ChannelKind.SLACK, ADDRESS);

    _click(_get(Button.class, spec -> spec.withText("Send a test")));

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          roundtrip();
          assertThat(text())
              .contains("The test did not get through. There is no host of that name");
        });
  }

  @Test
  void showsTheLastDeliveriesWithWhatBecameOfThem() {
    open("notifications");
    add("Ops", ChannelKind.SLACK, ADDRESS);
    TestOrganizations.execute(
        database,
        """
        insert into notification_deliveries (id, org_id, channel_id, event, subject, content,
          created_at, status, attempts, next_attempt_at, finished_at, problem)
        select gen_random_uuid(), org_id, id, 'report.completed', 's', '{"title": "Boom"}', now(),
          'given-up', 8, now(), now(), 'Nothing answers there.'
        from notification_channels where org_id = '%1$s';
        update notification_channels set failing_since = now() - interval '3 days',
          problem = 'Nothing answers there.' where org_id = '%1$s'
        """
            .formatted(organization));
    open("notifications");
    assertThat(text())
        .contains("Failing for 3 d")
        .contains("The last attempt did not get through. Nothing answers there.");

    _get(Details.class).setOpened(true);

    assertThat(text()).contains("Boom", "Given up", "Nothing answers there. Tried 8 times.");
  }

  @Test
  void deletesAfterAskingAndSayingWhatGoes() {
    open("notifications");
    add("Ops", ChannelKind.SLACK, ADDRESS);
    _click(_get(Button.class, spec -> spec.withText("Delete")));
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
        .contains("past deliveries are forgotten");

    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(text()).contains("Nobody is told yet");
  }

  @Test
  void membersAreNotLetIn() {
    signIn(Role.MEMBER);

    open("notifications");

    assertThat(text()).doesNotContain("Add channel");
  }

  @Test
  void anothersChannelsAreNotShown() {
    TestOrganizations.execute(
        database,
        """
        insert into notification_channels (id, org_id, name, kind, target, events, least_confidence,
          every_repository, created_at)
        values (gen_random_uuid(), '%s', 'Theirs', 'email', 'ann@example.com',
          array['report.completed'], 0, true, now())
        """
            .formatted(TestOrganizations.create(database)));

    open("notifications");

    assertThat(text()).doesNotContain("Theirs").contains("Nobody is told yet");
  }

  private static void add(String name, ChannelKind kind, String address) {
    _click(_get(Button.class, spec -> spec.withId("add-channel")));
    choose(kind);
    fill(_get(TextField.class, spec -> spec.withLabel("Name")), name);
    fill(_get(TextField.class, spec -> spec.withLabel("Address")), address);
    _click(_get(Button.class, spec -> spec.withId("save-channel")));
  }

  private static Select<?> kinds() {
    return _find(Select.class).getFirst();
  }

  @SuppressWarnings("unchecked") // The locator knows components by their raw types.
  private static void choose(ChannelKind kind) {
    ((Select<ChannelKind>) kinds()).setValue(kind);
  }

  private static void chooseRepositories() {
    var every = "Of all repositories, also those connected later";
    fill(_get(Checkbox.class, spec -> spec.withLabel(every)), false);
  }

  @SuppressWarnings("unchecked") // The locator knows components by their raw types.
  private static void chooseEveryRepositoryByName() {
    MultiSelectComboBox<Object> field = _get(MultiSelectComboBox.class);
    field.setValue(Set.copyOf(field.getListDataView().getItems().toList()));
  }
}
