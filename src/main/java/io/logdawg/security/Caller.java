package io.logdawg.security;

import io.logdawg.audit.Who;
import io.logdawg.tenancy.TenantId;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** On whose behalf the current work is done: the principal of every authentication. */
public sealed interface Caller extends AuthenticatedPrincipal, Serializable
    permits Member, KeyHolder {

  TenantId organization();

  /** For people, in reports and in the audit log. */
  String name();

  Role role();

  /** For the audit log. */
  Who who();

  @Override
  default String getName() {
    return name();
  }
}
