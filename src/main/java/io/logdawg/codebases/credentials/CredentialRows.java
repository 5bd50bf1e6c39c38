package io.logdawg.codebases.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CredentialRows extends ListCrudRepository<CredentialRow, UUID> {

  List<CredentialRow> findAllByOrderByName();

  List<CredentialRow> findAllByExpiresAtBeforeOrderByName(Instant time);

  /** At once, so that what the database refuses can be answered for. */
  CredentialRow saveAndFlush(CredentialRow row);

  void flush();

  boolean existsByNameIgnoreCase(String name);

  /** In SQL, because repositories refer to credentials; row security guards it all the same. */
  @Query(
      value =
          "select credential_id as \"credentialId\", count(*) as \"repositories\""
              + " from repositories where credential_id is not null group by credential_id",
      nativeQuery = true)
  List<Use> countUses();

  @Query(
      value = "select exists (select from repositories where credential_id = :id)",
      nativeQuery = true)
  boolean isUsed(UUID id);

  /** Where its repositories are read, for a credential that does not say where to ask. */
  @Query(
      value =
          "select base_url from repositories where credential_id = :id order by created_at limit 1",
      nativeQuery = true)
  Optional<String> baseUrl(UUID id);

  /** How many repositories a credential reads. */
  interface Use {
    UUID getCredentialId();

    int getRepositories();
  }
}
