package io.logdawg.security.accounts;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door for people: a session after signing in; Vaadin's own guard against forged requests. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

  /** Where {@code security.ui} has its view, and where that posts to. */
  private static final String SIGN_IN = "/sign-in";

  /** Vaadin's client evaluates code that the server sends, and styles elements in place. */
  private static final String CONTENT =
      """
      default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; \
      style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
      object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'\
      """;

  @Bean
  SecurityFilterChain page(HttpSecurity http) {
    return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN, "/"))
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT)))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
