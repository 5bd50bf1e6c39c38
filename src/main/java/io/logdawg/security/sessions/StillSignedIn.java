package io.logdawg.security.sessions;

import com.vaadin.flow.shared.ApplicationConstants;
import io.logdawg.security.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes by what holds at each request and not by what held at sign-in: ends the session of whom was
 * removed or whose time is up, and takes over a role that was changed. Every action in a page is
 * such a request; what a page is sent without one is {@link OpenSessions}' part.
 */
final class StillSignedIn extends OncePerRequestFilter {

  /** Of open pages that nobody touches. */
  private static final Set<String> BY_ITSELF =
      Set.of(ApplicationConstants.REQUEST_TYPE_HEARTBEAT, ApplicationConstants.REQUEST_TYPE_PUSH);

  private final CurrentMembers members;
  private final SessionSettings settings;
  private final SecurityContextRepository contexts;
  private final Clock clock;

  StillSignedIn(
      CurrentMembers members,
      SessionSettings settings,
      SecurityContextRepository contexts,
      Clock clock) {
    this.members = members;
    this.settings = settings;
    this.contexts = contexts;
    this.clock = clock;
  }

  /** The client's code and looks are anybody's. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/VAADIN/") || path.startsWith("/themes/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null && member() instanceof Member signedIn) {
      check(signedIn, session, request, response);
    }
    chain.doFilter(request, response);
  }

  private void check(
      Member signedIn,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    var now = clock.instant();
    var times = SignedInSession.of(session, now);
    var current = times.isOver(now, settings) ? null : members.seen(signedIn).orElse(null);
    if (current == null) {
      SecurityContextHolder.clearContext();
      session.invalidate();
      return;
    }
    session.setMaxInactiveInterval((int) settings.idle().toSeconds());
    var type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    (type != null && BY_ITSELF.contains(type) ? times : times.usedAt(now)).keep(session);
    if (!current.equals(signedIn)) {
      takeOver(current, request, response);
    }
  }

  private void takeOver(Member current, HttpServletRequest request, HttpServletResponse response) {
    var context =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                current, null, current.role().authorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static @Nullable Member member() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Member member
        ? member
        : null;
  }
}
