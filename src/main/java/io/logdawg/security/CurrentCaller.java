package io.logdawg.security;

import io.logdawg.audit.Actor;
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

  @Override
  public String name() {
    return find().map(Caller::name).orElse("system");
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
