package io.logdawg.security;

import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Lookups.KeyOwner;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by its API key and binds the key's organization for as long as it is served. A
 * request without a good key goes on unsigned, to be refused wherever one is needed.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 512;

  private final Lookups lookups;
  private final ApiKeyRows rows;
  private final Clock clock;

  ApiKeyFilter(Lookups lookups, ApiKeyRows rows, Clock clock) {
    this.lookups = lookups;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    KeyHolder holder = key(request).flatMap(this::holder).orElse(null);
    if (holder == null) {
      chain.doFilter(request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            holder, null, List.of(new SimpleGrantedAuthority(holder.role().authority()))));
    SecurityContextHolder.setContext(context);
    serve(holder.organization(), chain, request, response);
  }

  private static Optional<String> key(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null
            && header.length() <= LONGEST
            && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private Optional<KeyHolder> holder(String key) {
    return lookups
        .apiKey(KeyText.hash(key))
        .flatMap(owner -> Tenants.in(owner.tenant(), () -> usable(owner)));
  }

  private Optional<KeyHolder> usable(KeyOwner owner) {
    Instant now = clock.instant();
    Optional<ApiKey> key = rows.find(owner.keyId()).filter(found -> found.isUsable(now));
    key.filter(found -> isLongUnused(found, now)).ifPresent(found -> rows.used(found.id()));
    return key.map(
        found -> new KeyHolder(found.id(), owner.tenant(), found.name(), found.scope().role()));
  }

  /** So that a busy key costs one write a minute. */
  private static boolean isLongUnused(ApiKey key, Instant now) {
    Instant last = key.lastUsedAt();
    return last == null || last.isBefore(now.minus(Duration.ofMinutes(1)));
  }

  private static void serve(
      TenantId organization,
      FilterChain chain,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    Exception thrown = Tenants.in(organization, () -> attempt(chain, request, response));
    switch (thrown) {
      case null -> {}
      case ServletException servlet -> throw servlet;
      case IOException io -> throw io;
      default -> throw new IllegalStateException(thrown);
    }
  }

  private static @Nullable Exception attempt(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
      return null;
    } catch (ServletException | IOException checked) {
      return checked;
    }
  }
}
