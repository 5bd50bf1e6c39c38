package io.logdawg.security.entra;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.logdawg.security.entra.people.EntraPeople;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInDoor;
import io.logdawg.security.page.SignInKind;
import io.logdawg.web.PublicUrl;
import java.util.Optional;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Sends people to Entra ID and takes in whom it sends back: authorization code with PKCE. */
@Component
@ConditionalOnSignIn(SignInKind.ENTRA)
class EntraDoor implements SignInDoor {

  private final EntraApp app;
  private final ClientRegistrationRepository registrations;
  private final EntraPeople people;
  private final PublicUrl publicUrl;

  EntraDoor(
      EntraApp app,
      ClientRegistrationRepository registrations,
      EntraPeople people,
      PublicUrl publicUrl) {
    this.app = app;
    this.registrations = registrations;
    this.people = people;
    this.publicUrl = publicUrl;
  }

  @Override
  public void open(HttpSecurity http, VaadinSecurityConfigurer vaadin) {
    vaadin.oauth2LoginPage(PAGE).logoutSuccessHandler(new EntraSignOut(app, publicUrl));
    var requests = new AuthorizationRequests(registrations, publicUrl);
    http.oauth2Login(signIn ->
        signIn
            .clientRegistrationRepository(registrations)
            .authorizedClientRepository(new NoTokensKept())
            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
            .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(TokenClient.create()))
            .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
            .failureHandler(new SignInFailures())
            .addObjectPostProcessor(new MembersOnly()));
  }

  @Override
  public SignInKind kind() {
    return SignInKind.ENTRA;
  }

  @Override
  public Optional<String> begin() {
    return Optional.of(AuthorizationRequests.BEGIN);
  }

  /** The one place where what goes into the session can be chosen. */
  private static final class MembersOnly
      implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {

    @Override
    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
      filter.setAuthenticationResultConverter(EntraPeople::withoutTokens);
      return filter;
    }
  }
}
