package io.logdawg.security.accounts;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInDoor;
import io.logdawg.security.page.SignInKind;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** A form for name and password, posted to where it is shown. */
@Component
@ConditionalOnSignIn(SignInKind.LOCAL)
class LocalDoor implements SignInDoor {

  private final LocalSignIn signIn;

  LocalDoor(LocalSignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public void open(HttpSecurity http, VaadinSecurityConfigurer vaadin) {
    vaadin.loginView(PAGE, "/");
    http.authenticationProvider(signIn).formLogin(form -> form.failureHandler(failures()));
  }

  @Override
  public SignInKind kind() {
    return SignInKind.LOCAL;
  }

  @Override
  public Optional<String> begin() {
    return Optional.empty();
  }

  /** Back to the form, which says what went wrong. */
  private static AuthenticationFailureHandler failures() {
    var failures = new ExceptionMappingAuthenticationFailureHandler();
    failures.setDefaultFailureUrl(PAGE + "?error");
    failures.setExceptionMappings(Map.of(LockedException.class.getName(), PAGE + "?wait"));
    return failures;
  }
}
