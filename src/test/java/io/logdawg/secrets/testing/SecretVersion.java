package io.logdawg.secrets.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** One version of a secret as the vault keeps it. Times are seconds since 1970. */
record SecretVersion(String id, String value, long created, long notBefore, AtomicBoolean enabled) {

  static SecretVersion of(String value, long created, long notBefore) {
    var id = UUID.randomUUID().toString().replace("-", "");
    return new SecretVersion(id, value, created, notBefore, new AtomicBoolean(true));
  }

  Map<String, Object> properties(String base) {
    return Map.of("id", base + "/" + id, "attributes", attributes());
  }

  Map<String, Object> bundle(String base) {
    return Map.of("value", value, "id", base + "/" + id, "attributes", attributes());
  }

  private Map<String, Object> attributes() {
    return Map.of(
        "enabled", enabled.get(),
        "created", created,
        "updated", created,
        "nbf", notBefore,
        "recoveryLevel", "Recoverable+Purgeable");
  }
}
