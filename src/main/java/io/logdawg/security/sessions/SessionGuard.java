package io.logdawg.security.sessions;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes the filter that ends sessions; for the pages' chain alone, hence no bean of its own. */
@Component
public class SessionGuard {

  private final CurrentMembers members;
  private final SessionSettings settings;
  private final Clock clock;

  SessionGuard(CurrentMembers members, SessionSettings settings, Clock clock) {
    this.members = members;
    this.settings = settings;
    this.clock = clock;
  }

  /** To stand where a session's member is known, and before anybody decides what they may do. */
  public Filter filter() {
    return new StillSignedIn(members, settings, new HttpSessionSecurityContextRepository(), clock);
  }
}
