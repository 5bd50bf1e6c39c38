/**
 * Keeps secrets sealed: {@link io.logdawg.secrets.SecretStore#seal} and {@link
 * io.logdawg.secrets.SecretStore#open}. Where the master key comes from is a {@link
 * io.logdawg.secrets.Keyring}: a file for the local default, or Azure Key Vault.
 */
@NullMarked
@ApplicationModule(
    displayName = "Secrets",
    allowedDependencies = {"base", "tenancy"})
package io.logdawg.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
