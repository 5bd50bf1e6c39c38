package io.logdawg.source.github.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.logdawg.source.account.AppKey;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * What an App identifies itself with.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app">RS256,
 *     issued 60 seconds ago against clock drift, ending in 10 minutes at most</a>
 */
final class AppJwt {

  private static final Duration DRIFT = Duration.ofSeconds(60);
  private static final Duration LIFE = Duration.ofMinutes(9);

  private AppJwt() {}

  static String of(AppKey app, Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(app.appId())
            .issueTime(Date.from(now.minus(DRIFT)))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    return app.sign(key -> signed(claims, key));
  }

  private static String signed(JWTClaimsSet claims, PrivateKey key) {
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key of 2048 bits signs RS256", e);
    }
    return jwt.serialize();
  }
}
