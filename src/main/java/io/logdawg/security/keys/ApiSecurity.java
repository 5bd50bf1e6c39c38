package io.logdawg.security.keys;

import io.logdawg.base.Failure;
import io.logdawg.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The door for programs: an API key with each request, no session, no cookies, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, KeyHolders holders, ProblemWriter problems) {
    return stateless(http.securityMatcher("/api/**"))
        .addFilterBefore(new ApiKeyFilter(holders), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests.requestMatchers("/api/v1/health").permitAll().anyRequest().authenticated())
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(
                    (_, response, _) -> problems.write(response, new Failure.Unauthenticated()))
                .accessDeniedHandler(
                    (_, response, _) -> problems.write(response, new Failure.Forbidden("do this"))))
        .build();
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
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }
}
