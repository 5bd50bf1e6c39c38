package io.logdawg.source.cache;

import io.logdawg.source.SourceUsage;
import io.logdawg.source.cache.AnswerKey.Question;
import io.logdawg.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One repository's part of the cache, counting what it saves. */
record RepositoryAnswers(
    RecentAnswers answers, TenantId organization, UUID repository, SourceUsage usage) {

  Optional<Answer> find(Question question) {
    Optional<Answer> found = answers.find(key(question));
    if (found.isPresent()) {
      usage.cachedAnswer();
    }
    return found;
  }

  void keep(Question question, Answer answer) {
    answers.keep(key(question), answer);
  }

  /** Not asked under a lock: two diagnoses may both ask, and neither waits for the other. */
  <A extends Answer> A get(Question question, Class<A> type, Supplier<A> asked) {
    Optional<A> found = find(question).map(type::cast);
    if (found.isPresent()) {
      return found.get();
    }
    A answer = asked.get();
    keep(question, answer);
    return answer;
  }

  private AnswerKey key(Question question) {
    return new AnswerKey(organization, repository, question);
  }
}
