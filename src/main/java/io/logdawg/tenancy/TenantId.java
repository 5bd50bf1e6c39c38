package io.logdawg.tenancy;

import java.util.UUID;

/** The id of an organization, the tenant that owns every row and every cached answer. */
public record TenantId(UUID value) implements java.io.Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
