package io.logdawg.security.sessions;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;

/**
 * Since when somebody is signed in, and when they last did something.
 *
 * @param since begins anew with each session, which each sign-in begins anew after its limit
 */
record SignedInSession(Instant since, Instant used) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = SignedInSession.class.getName();

  static SignedInSession of(HttpSession session, Instant now) {
    return session.getAttribute(ATTRIBUTE) instanceof SignedInSession known
        ? known
        : new SignedInSession(now, now);
  }

  boolean isOver(Instant now, SessionSettings settings) {
    return !now.isBefore(since.plus(settings.limit())) || !now.isBefore(used.plus(settings.idle()));
  }

  void keep(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  SignedInSession usedAt(Instant now) {
    return new SignedInSession(since, now);
  }
}
