package io.logdawg.codebases.credentials;

import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.Token;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text that is sealed for a secret: a token as it is, an App's key as a JSON object. No token
 * is taken for the latter, since a token has no space in it and every key has: {@code BEGIN PRIVATE
 * KEY}.
 */
final class SecretForm {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SecretForm() {}

  static String write(ProviderSecret secret) {
    return switch (secret) {
      case Token token -> token.reveal(text -> text);
      case AppKey app -> app.reveal(key -> json(app.appId(), key).toString());
    };
  }

  static ProviderSecret read(String text) {
    if (!text.startsWith("{") || text.indexOf(' ') < 0) {
      return new Token(text);
    }
    var app = JSON.readTree(text);
    return AppKey.of(
        app.required("app_id").stringValue(), app.required("private_key").stringValue());
  }

  /** Enough to tell secrets apart, too little to help a thief. */
  static String hint(ProviderSecret secret) {
    return switch (secret) {
      case Token token ->
          token.reveal(text -> text.length() < 12 ? "…" : "…" + text.substring(text.length() - 4));
      case AppKey app -> "app " + shortened(app.appId());
    };
  }

  private static String shortened(String id) {
    return id.length() <= 12 ? id : "…" + id.substring(id.length() - 8);
  }

  private static ObjectNode json(String appId, String key) {
    return JSON.createObjectNode().put("app_id", appId).put("private_key", key);
  }
}
