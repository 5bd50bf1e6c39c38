package io.logdawg.security.entra;

import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** The app registration in Spring Security's terms, and which ID tokens are good. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSignIn(SignInKind.ENTRA)
class EntraConfiguration {

  static final String REGISTRATION = "entra";

  @Bean
  EntraApp entraApp(EntraSettings settings) {
    return settings.app();
  }

  /** Asks for the ID token and no more: nothing is ever read from Microsoft Graph. */
  @Bean
  ClientRegistrationRepository clientRegistrations(EntraApp app) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(app.clientId())
            .clientSecret(app.clientSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile", "email")
            .authorizationUri(app.authorizationEndpoint())
            .tokenUri(app.tokenEndpoint())
            .jwkSetUri(app.signingKeys())
            .userNameAttributeName("oid")
            .build());
  }

  /** The nonce is checked by whoever sent it, after this. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(EntraApp app, Clock clock) {
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwtValidatorFactory(registration -> validator(registration, app, clock));
    return decoders;
  }

  private static OAuth2TokenValidator<Jwt> validator(
      ClientRegistration registration, EntraApp app, Clock clock) {
    var timestamps = new JwtTimestampValidator();
    timestamps.setClock(clock);
    var openId = new OidcIdTokenValidator(registration);
    openId.setClock(clock);
    var standard = new DelegatingOAuth2TokenValidator<Jwt>(timestamps, openId);
    var issuer = new IssuerOfTenant(app);
    // The standard ones throw at an issuer that is no URL, where they should refuse.
    return token -> {
      var result = issuer.validate(token);
      return result.hasErrors() ? result : standard.validate(token);
    };
  }
}
