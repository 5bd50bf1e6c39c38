package io.logdawg.security.page;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * How members of this installation sign in. There is exactly one: either an identity provider
 * vouches for people or passwords are kept here, never both.
 */
public interface SignInDoor {

  /** Where {@code security.ui} has its view. */
  String PAGE = "/sign-in";

  /** Adds what signs people in, and where they come out, to the chain that guards the pages. */
  void open(HttpSecurity http, VaadinSecurityConfigurer vaadin);

  SignInKind kind();

  /** Where signing in with a provider begins; empty where {@link #PAGE} takes a password. */
  Optional<String> begin();
}
