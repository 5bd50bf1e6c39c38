/**
 * Organizations and the wall between them. {@link io.logdawg.tenancy.Tenants} is the only way to
 * act for one; Hibernate's tenant filter and PostgreSQL's row security stand behind it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Tenancy",
    allowedDependencies = {"base"})
package io.logdawg.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
