package io.logdawg.source.github.app;

import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.account.AccountRepositories;
import io.logdawg.source.account.AccountRepositories.Seen;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Lists of repositories, a hundred a page, as GitHub's REST interface gives them. */
public final class RepositoryPages {

  /** The most that GitHub puts on a page. */
  public static final int PAGE = 100;

  private final List<Seen> found = new ArrayList<>();
  private boolean complete = true;

  /**
   * Adds what there is, until a page is not full or enough is found.
   *
   * @param pages answers the array of repositories on a page, counted from 1
   */
  public void addAll(IntFunction<JsonNode> pages) {
    for (int page = 1; ; page++) {
      JsonNode repositories = pages.apply(page);
      for (JsonNode repository : repositories.values()) {
        add(repository);
      }
      if (repositories.size() < PAGE) {
        return;
      }
      if (found.size() >= AccountRepositories.MOST) {
        complete = false;
        return;
      }
    }
  }

  public AccountRepositories all() {
    boolean more = found.size() > AccountRepositories.MOST;
    return new AccountRepositories(
        more ? found.subList(0, AccountRepositories.MOST) : found, complete && !more);
  }

  private void add(JsonNode repository) {
    try {
      found.add(
          new Seen(
              repository.required("full_name").stringValue(),
              URI.create(repository.required("html_url").stringValue()),
              repository.path("default_branch").asString("")));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new FailureException(
          new UnexpectedAnswer("GitHub", "values that its interface documents"), e);
    }
  }
}
