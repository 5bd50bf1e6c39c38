package io.logdawg.codebases.credentials;

import io.logdawg.source.ProviderKind;
import io.logdawg.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "credentials")
class CredentialRow extends TenantOwned {

  /** The constraint by which a repository's credential exists. */
  static final String USE_KEY = "repositories_org_id_credential_id_fkey";

  @Id private UUID id;
  private String name;
  private String provider;
  private byte[] sealed;
  private String hint;
  private @Nullable Instant expiresAt;
  private @Nullable Instant checkedAt;
  private @Nullable UUID createdBy;
  private Instant createdAt;

  /** For Hibernate. */
  protected CredentialRow() {}

  CredentialRow(
      CredentialId id,
      String name,
      ProviderKind provider,
      byte[] sealed,
      String hint,
      @Nullable UUID createdBy,
      Instant createdAt) {
    this.id = id.value();
    this.name = name;
    this.provider = provider.id();
    this.sealed = sealed;
    this.hint = hint;
    this.createdBy = createdBy;
    // As precise as it is kept, so that it reads the same later.
    this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
  }

  CredentialId id() {
    return new CredentialId(id);
  }

  ProviderKind provider() {
    return ProviderKind.of(provider).orElseThrow();
  }

  byte[] sealed() {
    return sealed;
  }

  void accepted(Instant now) {
    checkedAt = now;
  }

  Credential toCredential(int repositories) {
    return new Credential(
        id(), name, provider(), hint, expiresAt, checkedAt, createdBy, createdAt, repositories);
  }
}
