package io.logdawg.testing.entra;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account at Entra ID, and what its ID token says. Each one made is another. */
public record Person(String name, Map<String, Object> claims) {

  /**
   * @param roles values of app roles
   */
  public static Person of(String tenant, String name, String... roles) {
    var claims = new HashMap<String, Object>();
    claims.put("iss", EntraDouble.shared().authority() + "/" + tenant + "/v2.0");
    claims.put("tid", tenant);
    claims.put("oid", UUID.randomUUID().toString());
    claims.put("name", name);
    claims.put(
        "preferred_username", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com");
    // Entra ID leaves the claim out where there is none.
    if (roles.length > 0) {
      claims.put("roles", List.of(roles));
    }
    return new Person(name, Map.copyOf(claims));
  }

  /** The same person, of whom one thing else is said; null is not said at all. */
  public Person with(String claim, Object value) {
    var changed = new HashMap<>(claims);
    if (value == null) {
      changed.remove(claim);
    } else {
      changed.put(claim, value);
    }
    return new Person(name, Map.copyOf(changed));
  }

  public String objectId() {
    return claims.get("oid").toString();
  }

  public String issuer() {
    return claims.get("iss").toString();
  }

  public String claimsAsJson() {
    return JsonMapper.shared().writeValueAsString(claims);
  }
}
