package io.logdawg.security.members;

import io.logdawg.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as administrators see one.
 *
 * @param account what they sign in as here; an e-mail address or nothing where Microsoft vouches
 * @param role the one that holds
 * @param givenRole what app roles said at the last sign-in
 * @param roleIsSetHere whether an administrator chose the role, which app roles do not change then
 * @param local whether the password is kept here
 * @param canSignIn false for those whom the other way of signing in has left behind
 */
public record MemberEntry(
    UUID id,
    String name,
    @Nullable String account,
    Role role,
    @Nullable Role givenRole,
    boolean roleIsSetHere,
    boolean local,
    boolean canSignIn,
    @Nullable Instant lastSeenAt,
    @Nullable Instant removedAt) {

  public boolean isRemoved() {
    return removedAt != null;
  }
}
