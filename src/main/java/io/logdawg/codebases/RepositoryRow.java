package io.logdawg.codebases;

import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.localisation.PathMappings;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "repositories")
class RepositoryRow extends TenantOwned {

  /** Names of constraints. */
  static final String CREDENTIAL_KEY = "repositories_org_id_credential_id_fkey";

  static final String URL_KEY = "repositories_org_id_url_key";

  @Id private UUID id;
  private String provider;
  private String url;
  private String baseUrl;
  private String owner;
  private String name;
  private String defaultBranch;
  private @Nullable UUID credentialId;

  @JdbcTypeCode(SqlTypes.JSON)
  private PathMappings pathMappings;

  private boolean countRepeats;
  private @Nullable String headCommit;
  private Instant createdAt;

  /** For Hibernate. */
  protected RepositoryRow() {}

  RepositoryRow(
      RepositoryId id,
      RepositoryAddress address,
      String defaultBranch,
      @Nullable CredentialId credential,
      @Nullable String headCommit,
      Instant createdAt) {
    this.id = id.value();
    this.provider = address.provider().id();
    this.url = address.url().toString();
    this.baseUrl = address.apiUrl().toString();
    this.owner = address.owner();
    this.name = address.name();
    this.defaultBranch = defaultBranch;
    this.credentialId = credential == null ? null : credential.value();
    this.pathMappings = PathMappings.NONE;
    this.countRepeats = true;
    this.headCommit = headCommit;
    // As precise as it is kept, so that it reads the same later.
    this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
  }

  void change(
      @Nullable CredentialId credential, String newDefaultBranch, PathMappings newMappings) {
    credentialId = credential == null ? null : credential.value();
    defaultBranch = newDefaultBranch;
    pathMappings = newMappings;
  }

  void countRepeats(boolean wanted) {
    countRepeats = wanted;
  }

  void sawHead(String commit) {
    headCommit = commit;
  }

  /** For the audit log. */
  Map<String, String> toDetail() {
    return Map.of(
        "name",
        owner + "/" + name,
        "url",
        url,
        "default_branch",
        defaultBranch,
        "credential",
        credentialId == null ? "none" : credentialId.toString(),
        "path_mappings",
        pathMappings.rules().toString());
  }

  ConnectedRepository toRepository() {
    return new ConnectedRepository(
        new RepositoryId(id),
        new RepositoryAddress(
            ProviderKind.of(provider).orElseThrow(),
            URI.create(url),
            URI.create(baseUrl),
            owner,
            name),
        defaultBranch,
        credentialId == null ? null : new CredentialId(credentialId),
        headCommit,
        pathMappings,
        countRepeats,
        createdAt);
  }
}
