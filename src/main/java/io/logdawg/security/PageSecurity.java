package io.logdawg.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.logdawg.security.ui.SignInView;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door for people: a session after signing in; Vaadin's own guard against forged requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class PageSecurity {

  @Bean
  SecurityFilterChain page(HttpSecurity http) {
    return http.with(
            VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/"))
        .headers(headers ->
            headers
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(csp ->
                    csp.policyDirectives(
                        "default-src 'self'; script-src 'self' 'unsafe-inline';"
                            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                            + " font-src 'self' data:; connect-src 'self';"
                            + " object-src 'none'; base-uri 'self';"
                            + " form-action 'self'; frame-ancestors 'none'")))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
