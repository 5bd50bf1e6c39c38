package io.logdawg.source.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.logdawg.source.GitRepository;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.SourceUsage;
import org.springframework.stereotype.Component;

/** The answers of all repositories, bounded by their bytes in memory together. */
@Component
public class AnswerCache {

  private final Cache<AnswerKey, Answer> answers;

  public AnswerCache(SourceSettings settings) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(settings.cache().toBytes())
            .weigher((AnswerKey key, Answer answer) -> Weight.of(key, answer))
            .build();
  }

  /** Puts this repository's part of the cache before it. */
  public GitRepository around(
      GitRepository repository, RepositoryAccess access, SourceUsage usage) {
    return new CachedRepository(
        repository,
        new RepositoryAnswers(answers, access.organization(), access.repositoryId(), usage));
  }
}
