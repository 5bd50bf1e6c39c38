package io.logdawg.diagnosis.ui.submit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.ShortcutsKt.fireShortcut;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DiagnoseViewTest extends PageTest {

  private static final String LOG =
      """
      java.lang.IllegalStateException: no coupon
      \tat shop.Discounts.percent(Discounts.java:31)
      """;

  @Test
  void saysWhatItUnderstoodOfTheLog() {
    open("diagnose");

    fill(_get(TextArea.class), LOG);

    assertThat(text())
        .contains("java.lang.IllegalStateException", "shop.Discounts.percent (Discounts.java:31)");
  }

  @Test
  void aSampleFillsTheLogAndChoosesTheShop() {
    TestOrganizations.repository(database, organization);
    TestOrganizations.sampleRepository(database, organization);
    open("diagnose");

    _click(_get(Button.class, spec -> spec.withText("An order without a coupon is refused")));

    assertThat(_get(TextArea.class).getValue()).contains("NullPointerException");
    assertThat(text()).contains("java.lang.NullPointerException");
    assertThat(chosen().fullName()).isEqualTo("sample/shop");
  }

  @Test
  void withoutTheShopNoSampleIsOffered() {
    TestOrganizations.repository(database, organization);

    open("diagnose");

    assertThat(text()).doesNotContain("Try a sample");
  }

  @Test
  void aFileFillsTheLog() {
    open("diagnose");

    _upload(_get(Upload.class), "error.log", LOG.getBytes(StandardCharsets.UTF_8));

    assertThat(_get(TextArea.class).getValue()).isEqualTo(LOG);
    assertThat(text()).contains("java.lang.IllegalStateException");
  }

  @Test
  void aRefThatCannotBeIsToldBesideItsField() {
    TestOrganizations.repository(database, organization);
    open("diagnose");
    fill(_get(TextArea.class), LOG);
    fill(_get(TextField.class), "no..where");

    send();

    assertThat(_get(TextField.class).isInvalid()).isTrue();
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("diagnose");
  }

  @Test
  void controlEnterSends() {
    TestOrganizations.repository(database, organization);
    open("diagnose");
    fill(_get(TextArea.class), LOG);

    fireShortcut(Key.ENTER, KeyModifier.CONTROL);

    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("reports/");
  }

  @Test
  void aBinaryLogIsToldAtOnce() {
    open("diagnose");

    fill(_get(TextArea.class), "\u0000\u0001\u0002\u0000".repeat(200));

    assertThat(text()).contains("could not be read");
  }

  @Test
  void theOnlyRepositoryIsChosenAlready() {
    TestOrganizations.repository(database, organization);

    open("diagnose");

    assertThat(_get(ComboBox.class).isEmpty()).isFalse();
  }

  @Test
  void withoutARepositoryTheWayToOneIsShown() {
    open("diagnose");

    assertThat(text()).contains("Connect a repository");
    assertThat(_get(Button.class, spec -> spec.withId("diagnose")).isEnabled()).isFalse();
  }

  @Test
  void ofSeveralRepositoriesOneMustBeChosen() {
    TestOrganizations.repository(database, organization);
    TestOrganizations.repository(database, organization);
    open("diagnose");
    fill(_get(TextArea.class), LOG);

    send();

    assertThat(_get(ComboBox.class).isInvalid()).isTrue();
  }

  @Test
  void anEmptyLogIsRefusedInWords() {
    TestOrganizations.repository(database, organization);
    open("diagnose");

    send();

    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("diagnose");
    assertThat(_get(io.logdawg.uikit.FailureText.class).isVisible()).isTrue();
  }

  @Test
  void sendingOpensTheReport() {
    TestOrganizations.repository(database, organization);
    open("diagnose");
    fill(_get(TextArea.class), LOG);

    send();

    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("reports/");
    assertThat(text()).contains("no coupon");
  }

  @Test
  void viewersDoNotGetHere() {
    signIn(Role.VIEWER);

    open("diagnose");

    assertThat(text()).contains("There is no such page").doesNotContain("Error log");
  }

  private static ConnectedRepository chosen() {
    return (ConnectedRepository) _get(ComboBox.class).getValue();
  }

  private static void send() {
    _click(_get(Button.class, spec -> spec.withId("diagnose")));
  }
}
