package io.logdawg.security.keys;

import io.logdawg.base.Failure;
import io.logdawg.limits.ClientAddress;
import io.logdawg.limits.Limit;
import io.logdawg.limits.RequestLimits;
import io.logdawg.web.ProblemWriter;
import io.logdawg.web.SafeHeaders;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The door for programs: an API key with each request, no session, no cookies, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  /** The page that shows the interface's description styles its elements in place. */
  private static final String DESCRIPTION =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, KeyHolders holders, RequestLimits limits, ProblemWriter problems) {
    return stateless(http.securityMatcher("/api/**"))
        .addFilterBefore(
            new ApiKeyFilter(holders, new KeyLimits(limits, problems)),
            AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests.requestMatchers("/api/v1/health").permitAll().anyRequest().authenticated())
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(
                    (request, response, _) -> problems.write(response, stranger(limits, request)))
                .accessDeniedHandler(
                    (_, response, _) -> problems.write(response, new Failure.Forbidden("do this"))))
        .build();
  }

  /** Tells a stranger that knocks too often to come later, and any other that a key is needed. */
  private static Failure stranger(RequestLimits limits, HttpServletRequest request) {
    return limits
        .count(Limit.STRANGER, ClientAddress.of(request.getRemoteAddr()))
        .orElseGet(Failure.Unauthenticated::new);
  }

  /**
   * What anybody may read: the interface's description, whether this node lives, and in which words
   * a request was refused before it came to a door.
   */
  @Bean
  @Order(2)
  SecurityFilterChain open(HttpSecurity http) {
    return stateless(
            http.securityMatcher(
                "/v3/api-docs/**", "/docs/**", "/swagger-ui/**", "/actuator/health/**", "/error"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.addHeaderWriter(SafeHeaders.content(DESCRIPTION)))
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(sessions ->
            sessions
                .sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                // A key signs nobody in: the id of a browser's session is not to change.
                .sessionFixation(SessionFixationConfigurer::none))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }
}
