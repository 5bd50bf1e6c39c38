package io.logdawg.source.cache;

import io.logdawg.tenancy.TenantId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that were last given, up to a number of bytes together. A new one always takes the
 * place of the oldest: what is asked next is asked at the commit that was just deployed, however
 * often an older one was asked for. Caches that count uses refuse such newcomers.
 */
final class RecentAnswers {

  private final Map<AnswerKey, Weighed> answers = new LinkedHashMap<>(64, 0.75f, true);
  private final long capacity;
  private long bytes;

  private record Weighed(Answer answer, long bytes) {}

  /**
   * @param capacity in bytes
   */
  RecentAnswers(long capacity) {
    this.capacity = capacity;
  }

  synchronized Optional<Answer> find(AnswerKey key) {
    return Optional.ofNullable(answers.get(key)).map(Weighed::answer);
  }

  /** What is larger than all the room there is pushes nothing out, and is not kept. */
  void keep(AnswerKey key, Answer answer) {
    Weighed weighed = new Weighed(answer, Weight.of(key, answer));
    if (weighed.bytes() <= capacity) {
      put(key, weighed);
    }
  }

  private synchronized void put(AnswerKey key, Weighed weighed) {
    Weighed before = answers.put(key, weighed);
    bytes += weighed.bytes() - (before == null ? 0 : before.bytes());
    Iterator<Weighed> oldest = answers.values().iterator();
    while (bytes > capacity) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  synchronized void forget(TenantId organization) {
    Iterator<Map.Entry<AnswerKey, Weighed>> each = answers.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<AnswerKey, Weighed> answer = each.next();
      if (answer.getKey().organization().equals(organization)) {
        bytes -= answer.getValue().bytes();
        each.remove();
      }
    }
  }
}
