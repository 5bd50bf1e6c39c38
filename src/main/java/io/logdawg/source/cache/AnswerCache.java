package io.logdawg.source.cache;

import io.logdawg.source.GitRepository;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.SourceUsage;
import io.logdawg.tenancy.OrganizationErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The answers of all repositories, bounded by their bytes in memory together. */
@Component
public class AnswerCache {

  private final RecentAnswers answers;

  public AnswerCache(SourceSettings settings) {
    this.answers = new RecentAnswers(settings.cache().toBytes());
  }

  /** Puts this repository's part of the cache before it. */
  public GitRepository around(
      GitRepository repository, RepositoryAccess access, SourceUsage usage) {
    return new CachedRepository(
        repository,
        new RepositoryAnswers(answers, access.organization(), access.repositoryId(), usage));
  }

  @EventListener
  void forget(OrganizationErased erased) {
    answers.forget(erased.organization());
  }
}
