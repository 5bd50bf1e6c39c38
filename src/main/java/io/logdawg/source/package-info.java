/**
 * Reads repositories at their providers, over HTTP and at one commit: {@link
 * io.logdawg.source.GitProviders#open}. Everything that knows a forge's protocol is below {@code
 * source.*}; nothing else talks to one. A new provider is one {@link io.logdawg.source.GitProvider}
 * and a test that extends the contract's.
 */
@NullMarked
@ApplicationModule(
    displayName = "Source",
    allowedDependencies = {"base", "tenancy"})
package io.logdawg.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
