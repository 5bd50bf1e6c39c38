package io.logdawg.source.github.app;

import io.logdawg.base.Failure;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.Provider;
import java.util.Optional;

/**
 * What GitHub's statuses mean where an App asks for a token: 201 is success, and one other status
 * means what the question makes of it.
 */
record AppStatuses(Provider github, int special, Failure meaning) implements Provider {

  private static final int CREATED = 201;

  @Override
  public String label() {
    return github.label();
  }

  @Override
  public Optional<Failure> failureOf(HttpAnswer answer) {
    if (answer.status() == special) {
      return Optional.of(meaning);
    }
    return answer.status() == CREATED && answer.isJson()
        ? Optional.empty()
        : github.failureOf(answer);
  }
}
