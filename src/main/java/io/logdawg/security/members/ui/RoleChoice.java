package io.logdawg.security.members.ui;

import io.logdawg.security.Role;
import io.logdawg.security.members.MemberEntry;
import io.logdawg.security.members.Members;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an administrator can choose as a member's role. */
enum RoleChoice {
  AS_IN_ENTRA(null),
  ADMIN(Role.ADMIN),
  MEMBER(Role.MEMBER),
  VIEWER(Role.VIEWER);

  private final @Nullable Role role;

  RoleChoice(@Nullable Role role) {
    this.role = role;
  }

  static RoleChoice of(MemberEntry member) {
    return !member.local() && !member.roleIsSetHere() ? AS_IN_ENTRA : of(member.role());
  }

  static RoleChoice of(Role role) {
    return Stream.of(values()).filter(choice -> choice.role == role).findFirst().orElseThrow();
  }

  /** App roles are no choice for whom Entra ID does not vouch, or has given none. */
  static List<RoleChoice> choices(MemberEntry member) {
    boolean fromEntra = !member.local() && member.givenRole() != null;
    return Stream.of(values())
        .filter(choice -> choice != AS_IN_ENTRA || fromEntra || of(member) == AS_IN_ENTRA)
        .toList();
  }

  String label(MemberEntry member) {
    return role == null ? "%s, as in Entra ID".formatted(words(given(member))) : words(role);
  }

  void apply(Members members, MemberEntry member) {
    if (role == null) {
      members.followAppRoles(member.id());
    } else {
      members.setRole(member.id(), role);
    }
  }

  static String words(Role role) {
    return switch (role) {
      case ADMIN -> "Administrator";
      case MEMBER -> "Member";
      case VIEWER -> "Viewer";
    };
  }

  /** What each role may do. */
  static String rights(Role role) {
    return switch (role) {
      case ADMIN -> "manages repositories, credentials, keys and members";
      case MEMBER -> "sends logs and diagnoses them";
      case VIEWER -> "reads reports";
    };
  }

  private static Role given(MemberEntry member) {
    var given = member.givenRole();
    return given == null ? member.role() : given;
  }
}
