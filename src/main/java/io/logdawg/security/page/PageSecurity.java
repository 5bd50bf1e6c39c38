package io.logdawg.security.page;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.logdawg.security.sessions.SessionGuard;
import io.logdawg.web.ProblemWriter;
import io.logdawg.web.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The door for people: a session after signing in; Vaadin's own guard against forged requests. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

  @Bean
  SecurityFilterChain page(
      HttpSecurity http, SignInDoor door, SessionGuard sessions, ProblemWriter problems) {
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> {
              // An address that leads nowhere is the not-found page's to answer.
              vaadin.anyRequest(AuthorizedUrl::authenticated);
              door.open(http, vaadin);
            })
        .addFilterAfter(new OwnPagesOnly(problems), HeaderWriterFilter.class)
        .addFilterBefore(sessions.filter(), AnonymousAuthenticationFilter.class)
        .headers(PageSecurity::guard)
        .build();
  }

  private static void guard(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .addHeaderWriter(SafeHeaders.content(ContentPolicy.WITHOUT_INLINE_SCRIPTS))
        .addObjectPostProcessor(new EagerHeaders());
  }

  /** Vaadin's pages are forwarded to its servlet, where the usual last moment is missed. */
  private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

    @Override
    public <O extends HeaderWriterFilter> O postProcess(O filter) {
      filter.setShouldWriteHeadersEagerly(true);
      return filter;
    }
  }
}
