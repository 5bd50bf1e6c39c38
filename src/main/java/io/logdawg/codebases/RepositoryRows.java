package io.logdawg.codebases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RepositoryRows extends ListCrudRepository<RepositoryRow, UUID> {

  List<RepositoryRow> findAllByOrderByOwnerAscNameAsc();

  List<RepositoryRow> findByOwnerIgnoreCaseAndNameIgnoreCase(String owner, String name);

  /** At once, so that what the database refuses can be answered for. */
  RepositoryRow saveAndFlush(RepositoryRow row);

  void flush();

  boolean existsByUrlIgnoreCase(String url);

  /** In SQL, because reports stand above this room; row security guards it all the same. */
  @Query(value = "select count(*) from reports where repo_id = :id", nativeQuery = true)
  long countReports(UUID id);
}
