package io.logdawg.testing.entra;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An OpenID provider with Entra ID's addresses. Its sign-in page asks for a name and for the claims
 * of the ID token, which it then signs: whatever a test wants to see refused can be said there.
 */
public final class EntraDouble {

  /** Of the multi-tenant registration: people of any tenant come through the same endpoints. */
  static final String TENANT = "organizations";

  private static final String KEYS_OF = TENANT + "/oauth2/v2.0";

  private final MockOAuth2Server server =
      new MockOAuth2Server(config(), new Keys(), new Logout(), new RefusedSecret());
  private final AtomicInteger signedOut = new AtomicInteger();
  private volatile boolean secretExpired;

  private EntraDouble() {
    server.start();
  }

  /** One for the whole run of tests. */
  public static EntraDouble shared() {
    return Shared.DOUBLE;
  }

  public String authority() {
    return server.baseUrl().toString().replaceFirst("/$", "");
  }

  /** How often somebody was sent here to sign out. */
  public int signedOut() {
    return signedOut.get();
  }

  /** From now on the app's own secret is refused, or good again. */
  public void setSecretExpired(boolean expired) {
    secretExpired = expired;
  }

  private static OAuth2Config config() {
    return new OAuth2Config(
        true, null, null, false, new OAuth2TokenProvider(), Set.of(new OnlyWhatIsSaid()));
  }

  private final class Keys implements Route {

    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().equals("/" + TENANT + "/discovery/v2.0/keys");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      var keys = server.getConfig().getTokenProvider().publicJwkSet(KEYS_OF).toString();
      return new OAuth2HttpResponse(
          Headers.of("Content-Type", "application/json"), 200, keys, null);
    }
  }

  private final class Logout implements Route {

    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().equals("/" + TENANT + "/oauth2/v2.0/logout");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      signedOut.incrementAndGet();
      var back = request.getUrl().queryParameter("post_logout_redirect_uri");
      return new OAuth2HttpResponse(Headers.of("Location", back), 302, null, null);
    }
  }

  /**
   * Answers as Entra ID does:
   * https://learn.microsoft.com/entra/identity-platform/reference-error-codes.
   */
  private final class RefusedSecret implements Route {

    @Override
    public boolean match(OAuth2HttpRequest request) {
      return secretExpired
          && request.getUrl().encodedPath().equals("/" + TENANT + "/oauth2/v2.0/token");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      return new OAuth2HttpResponse(
          Headers.of("Content-Type", "application/json; charset=utf-8"),
          401,
          """
          {"error": "invalid_client", "error_codes": [7000222],
           "error_description": "AADSTS7000222: The provided client secret keys are expired.",
           "trace_id": "0c0ffee0-dddd-4ddd-8ddd-000000000004"}
          """,
          null);
    }
  }

  /** The default would put a tenant of its own over the one that was said at signing in. */
  private static final class OnlyWhatIsSaid extends DefaultOAuth2TokenCallback {

    OnlyWhatIsSaid() {
      super(KEYS_OF);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      return Map.of();
    }
  }

  private static final class Shared {
    static final EntraDouble DOUBLE = new EntraDouble();
  }

  /** Tells the application where it is. */
  static final class Settings
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("logdawg.entra.authority=" + shared().authority()).applyTo(context);
    }
  }
}
