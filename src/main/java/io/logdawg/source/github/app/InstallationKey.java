package io.logdawg.source.github.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.account.AppKey;
import io.logdawg.tenancy.TenantId;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose token, by which key, for what: nobody is given one that another organization or another key
 * obtained.
 *
 * @param key the private key's SHA-256
 */
record InstallationKey(
    TenantId organization, URI api, String repository, AppRights rights, String appId, String key) {

  static InstallationKey of(RepositoryAccess access, AppRights rights, AppKey app) {
    return new InstallationKey(
        access.organization(),
        access.address().apiUrl(),
        access.address().fullName(),
        rights,
        app.appId(),
        app.reveal(InstallationKey::sha256));
  }

  private static String sha256(String pem) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(pem.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
