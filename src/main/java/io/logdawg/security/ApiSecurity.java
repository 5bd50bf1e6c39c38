package io.logdawg.security;

import io.logdawg.base.Failure;
import io.logdawg.tenancy.Lookups;
import io.logdawg.web.ProblemWriter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The door for programs: an API key with each request, no session, no cookies, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, Lookups lookups, ApiKeyRows keys, ProblemWriter problems, Clock clock) {
    return http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new ApiKeyFilter(lookups, keys, clock), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests.requestMatchers("/api/v1/health").permitAll().anyRequest().authenticated())
        .exceptionHandling(e ->
            e.authenticationEntryPoint(
                    (_, response, _) -> problems.write(response, new Failure.Unauthenticated()))
                .accessDeniedHandler(
                    (_, response, _) -> problems.write(response, new Failure.Forbidden("do this"))))
        .build();
  }

  /** What anybody may read: the interface's description and whether this node lives. */
  @Bean
  @Order(2)
  SecurityFilterChain open(HttpSecurity http) {
    return http.securityMatcher(
            "/v3/api-docs/**", "/docs", "/docs/**", "/swagger-ui/**", "/actuator/health/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
