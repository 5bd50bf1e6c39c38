package io.logdawg.security.accounts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.PasswordField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Member;
import io.logdawg.testing.Http;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

class OwnPasswordTest extends PageTest {

  private static final String OLD = "an old password";
  private static final String NEW = "a new password";

  @LocalServerPort int port;
  @Autowired OwnPassword own;
  @Autowired LocalMembers members;
  @Autowired LocalAccounts accounts;
  @Autowired CurrentCaller caller;
  @Autowired PasswordEncoder encoder;

  private final String address = UUID.randomUUID() + "@example.com";

  /** The member whose page is open here. */
  @BeforeEach
  void havePassword() {
    TestOrganizations.execute(
        database,
        "update users set issuer = 'local', subject = '%s', password_hash = '%s' where id = '%s'"
            .formatted(address, encoder.encode(OLD), caller.memberId()));
  }

  @Test
  void theNewOneSignsInAndTheOldOneDoesNot() {
    own.change(OLD, NEW);

    assertThat(isIn(signIn(OLD))).isFalse();
    assertThat(isIn(signIn(NEW))).isTrue();
  }

  @Test
  void otherSessionsEndAtTheirNextRequest() {
    var another = signIn(OLD);
    assertThat(isIn(another)).isTrue();

    own.change(OLD, NEW);

    assertThat(isIn(another)).isFalse();
  }

  @Test
  void theSessionInWhichItIsChangedGoesOn() {
    own.change(OLD, NEW);

    assertThat(caller.member()).map(Member::generation).hasValue(1);
    own.change(NEW, OLD);
    assertThat(caller.member()).map(Member::generation).hasValue(2);
  }

  @Test
  void anAdministratorsRenewalEndsAllSessions() {
    var theirs = signIn(OLD);

    members.renewPassword(caller.memberId());

    assertThat(isIn(theirs)).isFalse();
  }

  @Test
  void withoutThePresentOneNothingChanges() {
    assertThat(failure("a wrong password", NEW)).extracting(Failure::field).isEqualTo("present");
    assertThat(isIn(signIn(OLD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "seven 7",
        OLD,
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890"
      })
  void anUnfitOneIsRefused(String wanted) {
    assertThat(failure(OLD, wanted)).extracting(Failure::field).isEqualTo("password");
  }

  @Test
  void guessesAreBounded() {
    for (var guess = 0; guess < 10; guess++) {
      assertThat(failure("guess " + guess, NEW)).isInstanceOf(Failure.Invalid.class);
    }

    assertThat(failure(OLD, NEW)).isInstanceOf(Failure.TooManyRequests.class);
  }

  @Test
  void theMenuOfTheirNameLeadsThere() {
    open("");
    chooseInTheMenu();
    fill(field("Present password"), OLD);
    fill(field("New password"), NEW);
    fill(field("New password again"), NEW);

    _click(_get(Button.class, button -> button.withId("save-password")));

    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(text()).contains("Your password is changed.");
    assertThat(isIn(signIn(NEW))).isTrue();
  }

  @Test
  void theDialogSaysWhatIsWrong() {
    open("");
    chooseInTheMenu();
    fill(field("New password"), NEW);
    fill(field("New password again"), OLD);
    _click(_get(Button.class, button -> button.withId("save-password")));
    assertThat(field("New password again").getErrorMessage()).contains("not the same");

    fill(field("New password again"), NEW);
    _click(_get(Button.class, button -> button.withId("save-password")));

    assertThat(field("Present password").getErrorMessage()).contains("not your present password");
  }

  private static void chooseInTheMenu() {
    var item =
        _get(MenuBar.class).getItems().getFirst().getSubMenu().getItems().stream()
            .filter(each -> each.getText().equals("Change password"))
            .findFirst()
            .orElseThrow();
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
  }

  private Failure failure(String present, String wanted) {
    try {
      own.change(present, wanted);
    } catch (FailureException e) {
      return e.failure();
    }
    throw new AssertionError("It was changed.");
  }

  private Http signIn(String password) {
    var http = new Http(port);
    http.postForm("/sign-in", Map.of("username", address, "password", password));
    return http;
  }

  private static boolean isIn(Http browser) {
    return browser.get("/").statusCode() == 200;
  }

  private static PasswordField field(String label) {
    return _get(PasswordField.class, search -> search.withLabel(label));
  }
}
