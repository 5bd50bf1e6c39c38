package io.logdawg.security;

import io.logdawg.audit.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller of the current work. */
@Component
public class CurrentCaller implements Actor {

  /** Empty for work that nobody asked for, such as a sweep. */
  public Optional<Caller> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null
        ? Optional.empty()
        : switch (authentication.getPrincipal()) {
          case Caller caller -> Optional.of(caller);
          case LocalAccount account -> Optional.of(account.member());
          case null, default -> Optional.empty();
        };
  }

  @Override
  public String name() {
    return find().map(Caller::name).orElse("system");
  }

  /** The id of the member who is signed in; absent for a key. */
  public @Nullable UUID memberId() {
    return find().orElse(null) instanceof Member member ? member.id() : null;
  }
}
