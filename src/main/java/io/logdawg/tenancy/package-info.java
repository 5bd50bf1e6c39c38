/**
 * Organizations and the wall between them. {@link io.logdawg.tenancy.Tenants} is the only way to
 * act for one; Hibernate's tenant filter and PostgreSQL's row security stand behind it. What must
 * be known before the organization is answers {@link io.logdawg.tenancy.Lookups}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Tenancy",
    allowedDependencies = {"base", "database"})
package io.logdawg.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
