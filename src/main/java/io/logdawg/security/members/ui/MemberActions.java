package io.logdawg.security.members.ui;

import io.logdawg.security.members.MemberEntry;

/** What can be done with a member in the list. */
interface MemberActions {

  void setRole(MemberEntry member, RoleChoice choice);

  void remove(MemberEntry member);

  void letInAgain(MemberEntry member);

  void renewPassword(MemberEntry member);
}
