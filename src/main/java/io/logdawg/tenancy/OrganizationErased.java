package io.logdawg.tenancy;

/**
 * An organization was erased, on whatever node. Told on every node, so that each forgets what it
 * still has of it in memory.
 */
public record OrganizationErased(TenantId organization) {}
