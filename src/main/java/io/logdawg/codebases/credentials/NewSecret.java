package io.logdawg.codebases.credentials;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.input.Fields;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.Token;

/** Checks the secret of a new credential: a token, or at GitHub the id and key of an App. */
final class NewSecret {

  private static final int LONGEST_KEY = 16_000;

  private NewSecret() {}

  static ProviderSecret of(NewCredential wanted, ProviderKind provider) {
    if (wanted.appId() == null && wanted.privateKey() == null) {
      return new Token(Fields.token(wanted.token()));
    }
    if (wanted.token() != null) {
      throw invalid("token", "must be left out where app_id and private_key are given");
    }
    if (provider != ProviderKind.GITHUB) {
      throw invalid("app_id", "is for github only; " + provider.id() + " takes a token");
    }
    return appKey(wanted);
  }

  private static AppKey appKey(NewCredential wanted) {
    String id = Fields.text("app_id", wanted.appId(), 40);
    if (!AppKey.isAppId(id)) {
      throw invalid("app_id", "must be the App's number or its client id");
    }
    String pem = wanted.privateKey() == null ? "" : wanted.privateKey().strip();
    if (pem.isEmpty()) {
      throw invalid("private_key", "is required with app_id");
    }
    if (pem.length() > LONGEST_KEY) {
      throw invalid("private_key", "must be at most %d characters".formatted(LONGEST_KEY));
    }
    try {
      return AppKey.of(id, pem);
    } catch (IllegalArgumentException e) {
      throw new FailureException(
          new Failure.Invalid(
              "private_key",
              "must be an unencrypted RSA key in PEM form, from BEGIN to END, as GitHub hands it"
                  + " out"),
          e);
    }
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
