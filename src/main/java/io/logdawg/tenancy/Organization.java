package io.logdawg.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as people know it.
 *
 * @param slug its name in configuration: lower-case letters, digits and hyphens
 * @param entraTenantId the Microsoft Entra tenant whose people belong to it
 */
public record Organization(TenantId id, String slug, String name, @Nullable UUID entraTenantId) {}
