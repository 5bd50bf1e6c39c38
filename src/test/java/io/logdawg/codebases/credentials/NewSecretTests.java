package io.logdawg.codebases.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.Token;
import io.logdawg.source.testing.AppKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewSecretTests {

  @Test
  void aTokenAloneIsAToken() {
    assertThat(NewSecret.of(wanted("ghp_1", null, null), ProviderKind.GITHUB))
        .isInstanceOf(Token.class);
  }

  @Test
  void anIdWithAKeyIsAnApp() {
    assertThat(NewSecret.of(wanted(null, "12345", AppKeys.pkcs1()), ProviderKind.GITHUB))
        .isInstanceOf(AppKey.class);
  }

  @Test
  void nothingAtAllLacksAToken() {
    assertRefused("token", wanted(null, null, null), ProviderKind.GITHUB);
  }

  @Test
  void tokenAndAppTogetherAreOneTooMany() {
    assertRefused("token", wanted("ghp_1", "12345", AppKeys.pkcs1()), ProviderKind.GITHUB);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {" ", "12 345", "<script>"})
  void anAppNeedsAnId(@Nullable String id) {
    assertRefused("app_id", wanted(null, id, AppKeys.pkcs1()), ProviderKind.GITHUB);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {" ", "no key", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----"})
  void anAppNeedsAKey(@Nullable String key) {
    assertRefused("private_key", wanted(null, "12345", key), ProviderKind.GITHUB);
  }

  @Test
  void aKeyHasABound() {
    assertRefused("private_key", wanted(null, "12345", "k".repeat(16_001)), ProviderKind.GITHUB);
  }

  @ParameterizedTest
  @EnumSource(names = "GITHUB", mode = EnumSource.Mode.EXCLUDE)
  void onlyGitHubHasApps(ProviderKind other) {
    assertRefused("app_id", wanted(null, "12345", AppKeys.pkcs1()), other);
  }

  private static NewCredential wanted(
      @Nullable String token, @Nullable String appId, @Nullable String key) {
    return new NewCredential("Reader", "github", token, appId, key);
  }

  private static void assertRefused(String field, NewCredential wanted, ProviderKind provider) {
    assertThatThrownBy(() -> NewSecret.of(wanted, provider))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().field()).isEqualTo(field));
  }
}
