package io.logdawg.source.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.logdawg.source.testing.AppKeys;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppKeyTests {

  static Stream<String> forms() {
    return Stream.of(
        AppKeys.pkcs1(),
        AppKeys.pkcs8(),
        AppKeys.pkcs1().replace("\n", "\r\n"),
        "\n\n" + AppKeys.pkcs8().replace("\n", "\n  ") + "\n",
        AppKeys.pkcs1().replace("\n", " ").replace("  ", " "));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormOfTheKeyIsTheSameKey(String pem) {
    var key = AppKey.of("12345", pem).sign(used -> used);

    assertThat(key).isEqualTo(AppKey.of("12345", AppKeys.pkcs8()).sign(used -> used));
  }

  static Stream<String> others() {
    return Stream.of(
        "",
        "ghp_token",
        AppKeys.pkcs8().substring(0, 200),
        AppKeys.pkcs8().replace("PRIVATE", "PUBLIC"),
        AppKeys.pem("PRIVATE KEY", new byte[] {1, 2, 3}),
        AppKeys.pem("PRIVATE KEY", AppKeys.publicKey().getEncoded()),
        AppKeys.tooShort(),
        "x".repeat(20_000) + AppKeys.pkcs8());
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsNoUsableKeyIsRefusedUnquoted(String pem) {
    assertThatThrownBy(() -> AppKey.of("12345", pem))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("ghp_token", "-----");
  }

  @Test
  void aKeyMadeToKeepAParserBusyDoesNot() {
    String hostile =
        "-----BEGIN RSA PRIVATE KEY-----" + "\r\n ".repeat(5_000) + "-----END RSA PRIVATE KEY-----";

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThatIllegalArgumentException().isThrownBy(() -> AppKey.of("1", hostile)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 34", "\"", "a/b", "12345678901234567890123456789012345678901"})
  void anIdIsOneWord(String id) {
    assertThatThrownBy(() -> AppKey.of(id, AppKeys.pkcs8()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsTextFormHidesIt() {
    assertThat(AppKey.of("12345", AppKeys.pkcs1())).hasToString("AppKey[hidden]");
  }
}
