/**
 * Who is asking and what they may do: members who sign in to the page, keys that call the REST
 * interface. Services say their rule with {@link io.logdawg.security.ForViewers}, {@link
 * io.logdawg.security.ForMembers} or {@link io.logdawg.security.ForAdmins}; a call through one of
 * them is bound to the caller's organization.
 */
@NullMarked
@ApplicationModule(
    displayName = "Security",
    allowedDependencies = {"base", "tenancy", "audit", "limits", "web", "uikit"})
package io.logdawg.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
