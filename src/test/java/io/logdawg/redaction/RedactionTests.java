package io.logdawg.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

  private final Redactor redactor =
      new Redactor(
          List.of(
              new SecretDetector(),
              new EmailDetector(),
              new AddressDetector(),
              new QuoteDetector()));
  private final Redaction everything = redactor.begin(List.of(Kind.EMAIL, Kind.IP));

  @Test
  void aSecretIsReplacedAndItsNameStays() {
    var secret = RandomText.letters(24);

    assertThat(everything.hide("db.password=" + secret)).isEqualTo("db.password=⟦SECRET_1⟧");
  }

  @Test
  void theSameValueHasTheSamePlaceholderInEveryText() {
    var secret = RandomText.letters(24);

    everything.hide("API_KEY=" + RandomText.letters(24));
    assertThat(everything.hide("API_KEY=" + secret)).contains("⟦SECRET_2⟧");
    assertThat(everything.hide("X-Api-Key: " + secret)).contains("⟦SECRET_2⟧");
  }

  @Test
  void whatWasASecretOnceIsOneWhereNothingGivesItAway() {
    var secret = RandomText.letters(24);

    everything.hide("API_KEY=" + secret);

    assertThat(everything.hide("see " + secret + " there")).isEqualTo("see ⟦SECRET_1⟧ there");
  }

  @Test
  void puttingBackIsExact() {
    var text =
        """
        password: %s, ada@example.com from 10.1.2.3 ⟦SECRET_1⟧
        and %s ⟦EMAIL_7⟧, again ada@example.com
        """
            .formatted(RandomText.letters(20), PlantedSecrets.all().get("jwt").secret().get());

    assertThat(everything.restore(everything.hide(text))).isEqualTo(text);
  }

  @Test
  void aPlaceholderInALogNeverBecomesAnothersSecret() {
    var secret = RandomText.letters(24);

    var hidden = everything.hide("⟦SECRET_1⟧ API_KEY=" + secret);

    assertThat(everything.restore(hidden)).isEqualTo("⟦SECRET_1⟧ API_KEY=" + secret);
    assertThat(everything.restore("⟦QUOTE_1⟧")).isEqualTo("⟦SECRET_1⟧");
  }

  @Test
  void aPlaceholderThatNobodyGaveOutStays() {
    assertThat(everything.restore("⟦SECRET_9⟧ and ⟦NOTHING_1⟧"))
        .isEqualTo("⟦SECRET_9⟧ and ⟦NOTHING_1⟧");
  }

  @Test
  void thePasswordOfAnAddressIsASecretAndNotAPartOfAnEmailAddress() {
    assertThat(everything.hide("https://ada:hunter2x@example.com/a"))
        .isEqualTo("https://ada:⟦SECRET_1⟧/a");
  }

  @Test
  void peopleAndMachinesAreHiddenByChoice() {
    var text = "ada@example.com from 10.1.2.3 and 2001:db8::7";

    assertThat(everything.hide(text)).isEqualTo("⟦EMAIL_1⟧ from ⟦IP_1⟧ and ⟦IP_2⟧");
    assertThat(redactor.begin(List.of()).hide(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "0.0.0.0",
        "at std::vector::at",
        "12:30:45.123",
        "1.2.3.4.5",
        "Chrome/124.0.6367.91x",
        "git@github.com:acme/shop.git",
        "icon@2x.png",
        "a@b"
      })
  void whatOnlyLooksLikeAnAddressStays(String text) {
    assertThat(everything.hide(text)).isEqualTo(text);
  }

  @Test
  void itIsCountedHowManyOfEachKind() {
    everything.hide("a@example.com b@example.com a@example.com 10.0.0.1");

    assertThat(everything.counts()).isEqualTo(Map.of(Kind.EMAIL, 2, Kind.IP, 1));
  }

  @Test
  void itsOwnTextTellsNoSecret() {
    var secret = RandomText.letters(24);
    everything.hide("API_KEY=" + secret);

    assertThat(everything.toString()).doesNotContain(secret);
  }

  @Test
  void aLineThatAsksToBeLetThroughIsNot() {
    assertThat(everything.hide("API_KEY=" + RandomText.letters(24) + " # gitleaks:allow"))
        .startsWith("API_KEY=⟦SECRET_1⟧");
  }
}
