package io.logdawg.codebases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CredentialRows extends ListCrudRepository<CredentialRow, UUID> {

  List<CredentialRow> findAllByOrderByName();

  boolean existsByNameIgnoreCase(String name);
}
