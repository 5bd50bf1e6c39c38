package io.logdawg.security.entra.people;

import io.logdawg.security.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The app roles of the registration, as {@code docs/entra-id.md} has it declare them. */
final class AppRoles {

  private AppRoles() {}

  /** The most powerful of a token's; names that are not ours do not count. */
  static Optional<Role> strongest(Collection<String> values) {
    return values.stream()
        .map(AppRoles::role)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Role> role(String value) {
    return switch (value) {
      case "LogDawg.Admin" -> Optional.of(Role.ADMIN);
      case "LogDawg.Member" -> Optional.of(Role.MEMBER);
      case "LogDawg.Viewer" -> Optional.of(Role.VIEWER);
      default -> Optional.empty();
    };
  }
}
