package io.logdawg.security;

import io.logdawg.audit.Who;
import io.logdawg.tenancy.TenantId;
import java.util.UUID;

/** A program that calls with an API key. */
public record KeyHolder(UUID keyId, TenantId organization, String keyName, Role role)
    implements Caller {

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "API key " + keyName;
  }

  @Override
  public Who who() {
    return Who.key(keyId, name());
  }
}
