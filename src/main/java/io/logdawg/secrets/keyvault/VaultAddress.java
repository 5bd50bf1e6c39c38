package io.logdawg.secrets.keyvault;

/**
 * Which secret of which vault, in words.
 *
 * @param purpose the property that it is for
 */
record VaultAddress(String vault, String secret, String purpose) {

  @Override
  public String toString() {
    return "secret \"%s\" of %s (for %s)".formatted(secret, vault, purpose);
  }
}
