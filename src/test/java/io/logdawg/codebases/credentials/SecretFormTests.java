package io.logdawg.codebases.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.Token;
import io.logdawg.source.testing.AppKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormTests {

  @ParameterizedTest
  @ValueSource(strings = {"ghp_1234567890abcdef", "{", "{\"app_id\":\"1\"}"})
  void aTokenIsSealedAsItIs(String token) {
    String sealed = SecretForm.write(new Token(token));

    assertThat(sealed).isEqualTo(token);
    assertThat(SecretForm.read(sealed))
        .isInstanceOfSatisfying(
            Token.class, read -> assertThat(read.<String>reveal(text -> text)).isEqualTo(token));
  }

  @Test
  void anAppsKeyReadsTheSameLater() {
    String sealed = SecretForm.write(AppKey.of("12345", AppKeys.pkcs1()));

    assertThat(SecretForm.read(sealed))
        .isInstanceOfSatisfying(
            AppKey.class,
            read -> {
              assertThat(read.appId()).isEqualTo("12345");
              assertThat(read.<String>reveal(text -> text)).isEqualTo(AppKeys.pkcs1());
            });
  }

  @ParameterizedTest
  @CsvSource({"ghp_1234567890abcdef, …cdef", "short, …"})
  void aTokenIsHintedAtByItsEnd(String token, String hint) {
    assertThat(SecretForm.hint(new Token(token))).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource({"12345, app 12345", "Iv23liABCDEFGHIJKLMN, app …GHIJKLMN"})
  void anAppIsHintedAtByItsId(String id, String hint) {
    assertThat(SecretForm.hint(AppKey.of(id, AppKeys.pkcs8()))).isEqualTo(hint);
  }
}
