package io.logdawg.security;

import io.logdawg.audit.Actor;
import io.logdawg.audit.Who;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The caller of the current work. In {@code ui.access}, too: Vaadin's security context strategy
 * takes the context from the page's session, whichever thread runs the access.
 */
@Component
public class CurrentCaller implements Actor {

  /** Empty for work that nobody asked for, such as a sweep. */
  public Optional<Caller> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** Of whoever it is; {@code system} where nobody asked. */
  public String name() {
    return who().name();
  }

  @Override
  public Who who() {
    return find().map(Caller::who).orElse(Who.SYSTEM);
  }

  /** The member who is signed in; absent for a key. */
  public Optional<Member> member() {
    return find().filter(Member.class::isInstance).map(Member.class::cast);
  }

  /** The id of the member who is signed in; absent for a key. */
  public @Nullable UUID memberId() {
    return member().map(Member::id).orElse(null);
  }
}
