package io.logdawg.diagnosis.ui.submit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static com.github.mvysny.kaributesting.v10.ShortcutsKt.fireShortcut;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.diagnosis.SampleLogs;
import io.logdawg.logs.files.Archives;
import io.logdawg.security.Role;
import io.logdawg.testing.PageTest;
import io.logdawg.testing.TestOrganizations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DiagnoseViewTest extends PageTest {

  private static final String LOG =
      """
      java.lang.IllegalStateException: no coupon
      \tat shop.Discounts.percent(Discounts.java:31)
      """;

  @Autowired private SampleLogs samples;

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
  void severalFilesMakeOneLogInTheOrderOfTheirNames() {
    open("diagnose");

    upload("b.log", LOG.getBytes(StandardCharsets.UTF_8));
    upload("a.log", "started\n".getBytes(StandardCharsets.UTF_8));

    assertThat(_get(TextArea.class).getValue())
        .isEqualTo("==> a.log <==\nstarted\n\n==> b.log <==\n" + LOG);
    assertThat(text()).contains("a.log 1 line", "java.lang.IllegalStateException");
  }

  @Test
  void aFileCanBeTakenOutAgain() {
    open("diagnose");
    upload("a.log", "started\n".getBytes(StandardCharsets.UTF_8));
    upload("b.log", LOG.getBytes(StandardCharsets.UTF_8));

    _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Remove a.log")));

    assertThat(_get(TextArea.class).getValue()).isEqualTo(LOG);
  }

  @Test
  void whatWasPastedStaysWhenAFileIsAdded() {
    open("diagnose");
    fill(_get(TextArea.class), LOG);

    upload("a.log", "started\n".getBytes(StandardCharsets.UTF_8));

    assertThat(_get(TextArea.class).getValue()).contains("==> pasted <==\n" + LOG);
  }

  @Test
  void anArchiveIsUnpackedAndSaysWhatItLeftOut() {
    open("diagnose");

    upload(
        "all.zip",
        Archives.zip("app.log", LOG.getBytes(StandardCharsets.UTF_8), "core", new byte[50]));

    assertThat(_get(TextArea.class).getValue()).isEqualTo(LOG);
    assertThat(text()).contains("all.zip/core was left out: it is not a text.");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    open("diagnose");

    upload("bomb.log.gz", Archives.gzip(new byte[3_000_000]));

    expectNotifications(
        "bomb.log.gz: unpacks to more than 2 MB: send the part around the error, as text");
    assertThat(_get(TextArea.class).getValue()).isEmpty();
  }

  @Test
  void filesThatAreTooMuchTogetherAreNotAdded() {
    open("diagnose");
    upload("a.log", LOG.repeat(9_000).getBytes(StandardCharsets.UTF_8));

    upload("b.log", LOG.repeat(9_000).getBytes(StandardCharsets.UTF_8));

    assertThat(_get(TextArea.class).getValue()).isEqualTo(LOG.repeat(9_000));
    expectNotifications(
        "b.log: with it the log would be larger than 1 MB. Send the part around the error.");
  }

  @Test
  void theRepositoryIsProposedFromTheFrames() {
    TestOrganizations.repository(database, organization);
    TestOrganizations.sampleRepository(database, organization);
    open("diagnose");

    fill(_get(TextArea.class), samples.all().getFirst().text());

    awaitsTheProposal();
    assertThat(_get(ComboBox.class).getHelperText()).startsWith("Proposed: ");
    assertThat(text()).contains("…/shop/pricing/Discounts.java", "of sample/shop.");
  }

  @Test
  void whatSomebodyChoseIsNotReplacedByAProposal() {
    TestOrganizations.repository(database, organization);
    TestOrganizations.sampleRepository(database, organization);
    open("diagnose");
    choose("acme");

    fill(_get(TextArea.class), samples.all().getFirst().text());

    awaitsTheSearch();
    assertThat(chosen().address().owner()).isEqualTo("acme");
  }

  @Test
  void aProposalGoesWithItsLog() {
    TestOrganizations.repository(database, organization);
    TestOrganizations.sampleRepository(database, organization);
    open("diagnose");
    fill(_get(TextArea.class), samples.all().getFirst().text());
    awaitsTheProposal();

    fill(_get(TextArea.class), "");

    assertThat(_get(ComboBox.class).isEmpty()).isTrue();
  }

  @Test
  void aSampleLogNeedsNoChoice() {
    TestOrganizations.repository(database, organization);
    TestOrganizations.sampleRepository(database, organization);
    open("diagnose");
    fill(_get(TextArea.class), samples.all().getFirst().text());
    awaitsTheProposal();

    send();

    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("reports/");
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

  private static void upload(String name, byte[] bytes) {
    _upload(_get(Upload.class), name, bytes);
  }

  private static void awaitsTheProposal() {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          roundtrip();
          return !_get(ComboBox.class).isEmpty();
        });
  }

  private static void awaitsTheSearch() {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          roundtrip();
          return !text().contains("Looking for them");
        });
  }

  @SuppressWarnings("unchecked") // The page has one box, of repositories.
  private static void choose(String owner) {
    var box = (ComboBox<ConnectedRepository>) _get(ComboBox.class);
    fill(
        box,
        box.getListDataView()
            .getItems()
            .filter(one -> one.address().owner().equals(owner))
            .findFirst()
            .orElseThrow());
  }

  private static ConnectedRepository chosen() {
    return (ConnectedRepository) _get(ComboBox.class).getValue();
  }

  private static void send() {
    _click(_get(Button.class, spec -> spec.withId("diagnose")));
  }
}
