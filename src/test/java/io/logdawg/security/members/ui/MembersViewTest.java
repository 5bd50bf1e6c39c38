package io.logdawg.security.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembersViewTest extends PageTest {

  @Test
  void showsWhoIsHereWithTheirRole() {
    member("Ada", Role.ADMIN);

    open("members");

    assertThat(text()).contains("Ada", "Administrator", "never");
  }

  @Test
  void changesARoleAtOnce() {
    member("Ada", Role.ADMIN);
    member("Bob", Role.MEMBER);
    open("members");

    fill(roleOf("Bob"), RoleChoice.VIEWER);

    assertThat(roleOf("Bob").getValue()).isEqualTo(RoleChoice.VIEWER);
    assertThat(text()).contains("Bob: Viewer.");
  }

  @Test
  void theLastAdministratorStaysAndThePageSaysSo() {
    member("Ada", Role.ADMIN);
    open("members");

    assertThatThrownBy(() -> fill(roleOf("Ada"), RoleChoice.MEMBER))
        .isInstanceOf(FailureException.class);

    assertThat(roleOf("Ada").getValue()).isEqualTo(RoleChoice.ADMIN);
  }

  @Test
  void removesAfterAskingAndLetsInAgain() {
    member("Ada", Role.ADMIN);
    member("Bob", Role.MEMBER);
    open("members");

    _click(labelled("Remove Bob"));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(text()).contains("Removed");

    _click(labelled("Let Bob in again"));
    assertThat(roleOf("Bob").getValue()).isEqualTo(RoleChoice.MEMBER);
  }

  @Test
  void addsAMemberAndShowsThePasswordOnce() {
    open("members");

    var address = UUID.randomUUID() + "@example.com";
    add(address, "Carol");
    var password = _get(Code.class, spec -> spec.withId("new-password")).getText();
    _click(_get(Button.class, spec -> spec.withText("I have it")));
    roundtrip();

    assertThat(password).hasSizeGreaterThan(20);
    assertThat(text()).contains("Carol", address).doesNotContain(password);
  }

  @Test
  void anAddressThatIsNoneIsRefusedBesideItsField() {
    open("members");

    add("carol", "Carol");

    assertThat(_get(EmailField.class).isInvalid()).isTrue();
  }

  @Test
  void whereOneIsAloneItSaysSo() {
    open("members");

    assertThat(text()).contains("Nobody else is here yet");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void othersDoNotGetHere(Role role) {
    signIn(role);

    open("members");

    assertThat(text()).contains("There is no such page");
  }

  private static void add(String address, String name) {
    _click(_get(Button.class, spec -> spec.withId("add-member")));
    fill(_get(EmailField.class), address);
    fill(_get(TextField.class), name);
    _click(_get(Button.class, spec -> spec.withId("save-member")));
  }

  private static Button labelled(String label) {
    return _get(
        Button.class,
        spec -> spec.withPredicate(button -> label.equals(button.getAriaLabel().orElse(""))));
  }

  @SuppressWarnings("unchecked") // No literal has a type parameter.
  private static Select<RoleChoice> roleOf(String name) {
    return _get(
        (Class<Select<RoleChoice>>) (Class<?>) Select.class,
        spec ->
            spec.withPredicate(
                select -> select.getAriaLabel().filter(("Role of " + name)::equals).isPresent()));
  }

  private void member(String name, Role role) {
    TestOrganizations.execute(
        database,
        """
        insert into users
          (id, org_id, issuer, subject, display_name, role, password_hash, created_at)
        values ('%1$s', '%2$s', 'local', '%1$s@example.com', '%3$s', '%4$s', '-', now())
        """
            .formatted(Ids.next(), organization, name, role));
  }
}
