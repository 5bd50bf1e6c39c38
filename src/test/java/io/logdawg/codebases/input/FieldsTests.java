package io.logdawg.codebases.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {

  @Test
  void aTextLosesTheSpacesAroundIt() {
    assertThat(Fields.text("name", "  Größe 🐕 ", 20)).isEqualTo("Größe 🐕");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  \n "})
  void whatIsEmptyIsRequired(String value) {
    assertInvalid("name", "is required", () -> Fields.text("name", value, 20));
  }

  @Test
  void aTextIsAsLongAsItsLimit() {
    assertThat(Fields.text("name", "x".repeat(20), 20)).hasSize(20);
    assertInvalid(
        "name", "must be at most 20 characters", () -> Fields.text("name", "x".repeat(21), 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\nb", "a\u001bb", "a\u0085b"})
  void controlCharactersAreRefused(String value) {
    assertInvalid(
        "name", "must not contain control characters", () -> Fields.text("name", value, 20));
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertInvalid(
        "name",
        "must not contain half of a surrogate pair",
        () -> Fields.text("name", "a\ud83db", 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "tok\u00e9n", "tok\ten"})
  void aTokenIsOneLineOfVisibleAscii(String token) {
    assertThatThrownBy(() -> Fields.token(token))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().field()).isEqualTo("token"))
        .hasMessageNotContaining(token);
  }

  @ParameterizedTest
  @EnumSource
  void aProviderIsKnownByItsId(ProviderKind kind) {
    assertThat(Fields.provider(kind.id())).isEqualTo(kind);
  }

  @Test
  void anUnknownProviderIsToldWhichThereAre() {
    assertThatThrownBy(() -> Fields.provider("svn"))
        .hasMessageContainingAll(
            Arrays.stream(ProviderKind.values()).map(ProviderKind::id).toArray(String[]::new));
  }

  private static void assertInvalid(String field, String reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.Invalid(field, reason)));
  }
}
