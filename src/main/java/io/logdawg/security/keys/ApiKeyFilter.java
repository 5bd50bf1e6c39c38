package io.logdawg.security.keys;

import io.logdawg.security.KeyHolder;
import io.logdawg.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by its API key and binds the key's organization for as long as it is served. A
 * request without a good key goes on unsigned, to be refused wherever one is needed.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final SecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();
  private final KeyHolders holders;
  private final KeyLimits limits;

  ApiKeyFilter(KeyHolders holders, KeyLimits limits) {
    this.holders = holders;
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var holder = key(request).flatMap(holders::find).orElse(null);
    if (holder == null) {
      chain.doFilter(request, response);
      return;
    }
    if (!limits.admit(holder, request, response)) {
      return;
    }
    signIn(holder, request, response);
    rethrow(Tenants.in(holder.organization(), () -> serve(chain, request, response)));
  }

  /** For this request and no session: where the browser has one, that is left alone. */
  private void signIn(KeyHolder holder, HttpServletRequest request, HttpServletResponse response) {
    var context =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                holder, null, holder.role().authorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(key -> key.length() <= KeyText.LONGEST);
  }

  /** Carries the checked exceptions of filters out of the binding. */
  private static @Nullable Exception serve(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
      return null;
    } catch (ServletException | IOException e) {
      return e;
    }
  }

  private static void rethrow(@Nullable Exception thrown) throws ServletException, IOException {
    switch (thrown) {
      case null -> {}
      case IOException e -> throw e;
      case ServletException e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
