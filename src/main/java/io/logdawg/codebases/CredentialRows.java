package io.logdawg.codebases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CredentialRows extends ListCrudRepository<CredentialRow, UUID> {

  List<CredentialRow> findAllByOrderByName();

  /** At once, so that what the database refuses can be answered for. */
  CredentialRow saveAndFlush(CredentialRow row);

  void flush();

  boolean existsByNameIgnoreCase(String name);
}
