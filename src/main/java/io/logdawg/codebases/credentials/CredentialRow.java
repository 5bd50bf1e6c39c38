package io.logdawg.codebases.credentials;

import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.SecretState;
import io.logdawg.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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

  /** Sealed anew beside Hibernate, whose memory of it must not undo that. */
  @Column(updatable = false)
  private byte[] sealed;

  private String hint;
  private @Nullable Instant expiresAt;
  private @Nullable Instant checkedAt;
  private @Nullable UUID createdBy;
  private Instant createdAt;
  private @Nullable String apiUrl;
  private String state;
  private @Nullable String lacking;

  /** For Hibernate. */
  protected CredentialRow() {}

  CredentialRow(
      CredentialId id,
      String name,
      ProviderKind provider,
      byte[] sealed,
      String hint,
      @Nullable String apiUrl,
      @Nullable Instant expiresAt,
      @Nullable UUID createdBy,
      Instant createdAt) {
    this.id = id.value();
    this.name = name;
    this.provider = provider.id();
    this.sealed = sealed;
    this.hint = hint;
    this.apiUrl = apiUrl;
    this.expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    this.state = "untried";
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

  @Nullable String apiUrl() {
    return apiUrl;
  }

  CredentialState state() {
    return switch (state) {
      case "accepted" -> new CredentialState.Accepted();
      case "lacking" -> new CredentialState.Lacking(lacking == null ? "" : lacking);
      case "refused" -> new CredentialState.Refused();
      default -> new CredentialState.Untried();
    };
  }

  /** An end that a person has entered stays where the provider tells none. */
  void told(SecretState told, Instant now) {
    lacking = null;
    switch (told) {
      case SecretState.Accepted accepted -> {
        state = "accepted";
        ends(accepted.expiresAt());
      }
      case SecretState.Lacking without -> {
        state = "lacking";
        lacking = String.join(", ", without.rights());
        ends(without.expiresAt());
      }
      case SecretState.Refused _ -> state = "refused";
    }
    checkedAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  boolean isCheckedSince(Instant time) {
    return checkedAt != null && checkedAt.isAfter(time);
  }

  private void ends(@Nullable Instant told) {
    if (told != null) {
      expiresAt = told.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** For the audit log. */
  Map<String, String> toDetail() {
    return Map.of("name", name, "provider", provider, "state", state);
  }

  Credential toCredential(int repositories) {
    return new Credential(
        id(),
        name,
        provider(),
        hint,
        apiUrl,
        state(),
        expiresAt,
        checkedAt,
        createdBy,
        createdAt,
        repositories);
  }
}
