package io.logdawg.codebases;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a sender names a repository: by id, as {@code owner/name}, or not at all. */
final class RepositoryName {

  /** Owner and name have at most 500 characters each where they are kept. */
  private static final int LONGEST = 1_001;

  private RepositoryName() {}

  static RepositoryRow find(@Nullable String named, RepositoryRows rows) {
    String text = named == null ? "" : named.strip();
    if (text.isEmpty()) {
      return only(rows.findAll(), "name one: the organization has %d repositories");
    }
    Optional<UUID> id = id(text);
    if (id.isPresent()) {
      return rows.findById(id.get()).orElseThrow(RepositoryName::unknown);
    }
    int slash = text.lastIndexOf('/');
    if (text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)
        || slash < 1
        || slash == text.length() - 1) {
      throw invalid("must be owner/name or a repository's id");
    }
    List<RepositoryRow> found =
        rows.findByOwnerIgnoreCaseAndNameIgnoreCase(
            text.substring(0, slash), text.substring(slash + 1));
    if (found.isEmpty()) {
      throw unknown();
    }
    return only(found, "send the repository's id: %d repositories have this name");
  }

  private static RepositoryRow only(List<RepositoryRow> found, String several) {
    if (found.isEmpty()) {
      throw invalid("connect a repository first: the organization has none");
    }
    if (found.size() > 1) {
      throw invalid(several.formatted(found.size()));
    }
    return found.getFirst();
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static FailureException unknown() {
    return new FailureException(new Failure.NotFound("repository"));
  }

  private static FailureException invalid(String reason) {
    return new FailureException(new Failure.Invalid("repository", reason));
  }
}
