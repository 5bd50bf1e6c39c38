package io.logdawg.security.members;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.ForAdmins;
import io.logdawg.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organization's members. There is always an administrator who can sign in: the last one can be
 * neither demoted nor removed, also where two administrators demote each other at once.
 */
@Service
@Transactional
public class Members {

  private final MemberRows rows;
  private final Audit audit;

  Members(MemberRows rows, Audit audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** Those who can sign in first, by name; removed ones last. */
  @ForAdmins
  public List<MemberEntry> list() {
    return rows.list();
  }

  /**
   * Gives a role that stands whatever app roles say.
   *
   * @throws FailureException NotFound; Conflict for the last administrator
   */
  @ForAdmins
  public void setRole(UUID id, Role role) {
    var member = present(id);
    changeRole(member, role, !member.local());
  }

  /**
   * Goes by the app roles again.
   *
   * @throws FailureException NotFound; Conflict where there are none, and for the last
   *     administrator
   */
  @ForAdmins
  public void followAppRoles(UUID id) {
    var member = present(id);
    var given = member.givenRole();
    if (given == null) {
      throw new FailureException(
          new Failure.Conflict(
              "%s had no app role at the last sign-in. Choose a role here."
                  .formatted(member.name())));
    }
    changeRole(member, given, false);
  }

  /**
   * Ends what a member may do, at once and on every node, until they are let in again.
   *
   * @throws FailureException NotFound; Conflict for the last administrator
   */
  @ForAdmins
  public void remove(UUID id) {
    var member = present(id);
    rows.setRemoved(id, true);
    requireAdministrator(member);
    audit.record(AuditAction.MEMBER_REMOVED, id.toString(), Map.of("name", member.name()));
  }

  /**
   * @throws FailureException NotFound
   */
  @ForAdmins
  public void letInAgain(UUID id) {
    rows.takeTurns();
    var member = find(id);
    if (member.isRemoved()) {
      rows.setRemoved(id, false);
      audit.record(AuditAction.MEMBER_LET_IN_AGAIN, id.toString(), Map.of("name", member.name()));
    }
  }

  private void changeRole(MemberEntry member, Role role, boolean here) {
    if (role == member.role() && here == member.roleIsSetHere()) {
      return;
    }
    rows.setRole(member.id(), role, here);
    requireAdministrator(member);
    audit.record(
        AuditAction.MEMBER_ROLE_CHANGED,
        member.id().toString(),
        Map.of("name", member.name(), "from", member.role().name(), "to", role.name()));
  }

  /** In turns, so that what is read here holds until the change is done. */
  private MemberEntry present(UUID id) {
    rows.takeTurns();
    var member = find(id);
    if (member.isRemoved()) {
      throw new FailureException(new Failure.NotFound("member"));
    }
    return member;
  }

  private MemberEntry find(UUID id) {
    return rows.find(id).orElseThrow(() -> new FailureException(new Failure.NotFound("member")));
  }

  /** The failure takes the change back. */
  private void requireAdministrator(MemberEntry changed) {
    if (!rows.hasAdministrator()) {
      throw new FailureException(
          new Failure.Conflict(
              "%s is the last administrator. Make somebody else one first."
                  .formatted(changed.name())));
    }
  }
}
