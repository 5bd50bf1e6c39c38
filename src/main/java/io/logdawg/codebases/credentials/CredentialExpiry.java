package io.logdawg.codebases.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells work that nobody asked for about the bound organization's credentials. */
@NamedInterface("credentials")
@Component
@Transactional(readOnly = true)
public class CredentialExpiry {

  private final CredentialRows rows;

  CredentialExpiry(CredentialRows rows) {
    this.rows = rows;
  }

  /** Those that end before then, ended ones too; how many repositories use them is not counted. */
  public List<Credential> endingBefore(Instant time) {
    return rows.findAllByExpiresAtBeforeOrderByName(time).stream()
        .map(row -> row.toCredential(0))
        .toList();
  }

  public Optional<Credential> find(CredentialId id) {
    return rows.findById(id.value()).map(row -> row.toCredential(0));
  }
}
