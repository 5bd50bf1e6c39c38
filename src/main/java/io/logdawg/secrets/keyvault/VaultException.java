package io.logdawg.secrets.keyvault;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import org.jspecify.annotations.Nullable;

/** The vault does not give what is needed of it. Says what and what to do, in plain words. */
final class VaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  private VaultException(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  /** What an exception of the SDK means for whoever runs Log Dawg. */
  static VaultException of(RuntimeException thrown, VaultAddress of) {
    if (thrown instanceof ClientAuthenticationException) {
      return new VaultException(
          "The managed identity is not accepted for %s.".formatted(of),
          "Switch the container's managed identity on; for a user-assigned one, set"
              + " LOGDAWG_KEYVAULT_CLIENT_ID to its client id.",
          thrown);
    }
    if (!(thrown instanceof HttpResponseException answered) || answered.getResponse() == null) {
      return away(thrown, of);
    }
    return switch (answered.getResponse().getStatusCode()) {
      case 401, 403 ->
          new VaultException(
              "The vault refuses to give %s to the managed identity.".formatted(of),
              "Give the identity the role \"Key Vault Secrets User\" on the vault, let the"
                  + " vault's firewall admit this network, and enable the secret.",
              thrown);
      case 404 ->
          new VaultException(
              "The vault has no such secret: %s.".formatted(of),
              "Make it, or correct its name in the configuration.",
              thrown);
      case 429 ->
          new VaultException(
              "The vault answers too many requests already and put off %s.".formatted(of),
              "Wait a minute and start again.",
              thrown);
      default -> away(thrown, of);
    };
  }

  private static VaultException away(RuntimeException thrown, VaultAddress of) {
    return new VaultException(
        "The vault does not answer for %s.".formatted(of),
        "Check LOGDAWG_KEYVAULT_URL, and that this network and its name server reach the vault.",
        thrown);
  }

  static VaultException noVault() {
    return new VaultException(
        "logdawg.keyvault.secrets names secrets, but no vault is named.",
        "Set LOGDAWG_KEYVAULT_URL.",
        null);
  }

  static VaultException noEnabledVersion(VaultAddress of) {
    return new VaultException(
        "No version of the secret is enabled: %s.".formatted(of),
        "Enable the version that stored credentials are sealed under, or make the first one.",
        null);
  }

  /** Says which version; the value is nobody's business. */
  static VaultException malformed(VaultAddress of, String version) {
    return new VaultException(
        "Version %s of the secret is no master key, which is 32 random bytes as base64: %s."
            .formatted(version, of),
        "Disable that version and make a proper one, with: openssl rand -base64 32",
        null);
  }

  /** What whoever starts the application can do, as a sentence. */
  String remedy() {
    return remedy;
  }
}
