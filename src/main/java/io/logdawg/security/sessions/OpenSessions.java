package io.logdawg.security.sessions;

import io.logdawg.security.Member;
import io.logdawg.tenancy.OrganizationErased;
import io.logdawg.tenancy.TenantId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends sessions that nobody's request ends: a page that is only open still shows what it is sent.
 * Whoever is removed, given another role or out of time sees nothing new after half a minute.
 */
@Component
class OpenSessions implements HttpSessionListener {

  private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

  private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
  private final CurrentMembers members;
  private final SessionSettings settings;
  private final Clock clock;

  OpenSessions(CurrentMembers members, SessionSettings settings, Clock clock) {
    this.members = members;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    sessions.add(event.getSession());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    sessions.remove(event.getSession());
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
  void endThoseThatAreOver() {
    sessions.forEach(this::endIfOver);
  }

  /** At once, without waiting for the next look. */
  @EventListener
  void endThoseOf(OrganizationErased erased) {
    sessions.stream()
        .filter(session -> belongsTo(session, erased.organization()))
        .forEach(this::endIfOver);
  }

  private static boolean belongsTo(HttpSession session, TenantId organization) {
    try {
      return member(session).filter(each -> each.organization().equals(organization)).isPresent();
    } catch (IllegalStateException gone) {
      log.debug("A session ended by itself meanwhile", gone);
      return false;
    }
  }

  private void endIfOver(HttpSession session) {
    try {
      if (member(session).filter(signedIn -> isOver(session, signedIn)).isPresent()) {
        session.invalidate();
      }
    } catch (IllegalStateException gone) {
      log.debug("A session ended by itself meanwhile", gone);
      sessions.remove(session);
    }
  }

  /**
   * A role that was taken over has to be taken over by the page too, which is drawn for another.
   */
  private boolean isOver(HttpSession session, Member signedIn) {
    var now = clock.instant();
    return SignedInSession.of(session, now).isOver(now, settings)
        || members.find(signedIn).filter(current -> current.role() == signedIn.role()).isEmpty();
  }

  private static Optional<Member> member(HttpSession session) {
    var key = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    return session.getAttribute(key) instanceof SecurityContext context
            && context.getAuthentication() != null
            && context.getAuthentication().getPrincipal() instanceof Member member
        ? Optional.of(member)
        : Optional.empty();
  }
}
