package io.logdawg.source.cache;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceTree;
import io.logdawg.source.cache.AnswerKey.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blame and history of files, each remembered for itself, asked for together. */
record CachedPast(SourceTree tree, RepositoryAnswers answers) {

  Map<String, FilePast> past(Map<String, List<LineRange>> lines, int limit) {
    Map<String, FilePast> found = new LinkedHashMap<>();
    Map<String, List<LineRange>> missing = new LinkedHashMap<>();
    lines.forEach((path, asked) ->
        known(path, asked, limit)
            .ifPresentOrElse(past -> found.put(path, past), () -> missing.put(path, asked)));
    if (!missing.isEmpty()) {
      tree.past(missing, limit)
          .forEach((path, fresh) -> {
            keep(path, missing.getOrDefault(path, List.of()), limit, fresh);
            found.put(path, fresh);
          });
    }
    return found;
  }

  private Optional<FilePast> known(String path, List<LineRange> lines, int limit) {
    Optional<List<Commit>> history =
        answers
            .find(history(path, limit))
            .map(Answer.Commits.class::cast)
            .map(Answer.Commits::commits);
    if (history.isEmpty() || lines.isEmpty()) {
      return history.map(commits -> new FilePast(null, commits));
    }
    Optional<Blame> blame =
        answers.find(blame(path, lines)).map(Answer.Blamed.class::cast).map(Answer.Blamed::blame);
    return blame.map(known -> new FilePast(known, history.get()));
  }

  private void keep(String path, List<LineRange> lines, int limit, FilePast fresh) {
    answers.keep(history(path, limit), new Answer.Commits(fresh.history()));
    Blame blame = fresh.blame();
    if (blame != null) {
      answers.keep(blame(path, lines), new Answer.Blamed(blame));
    }
  }

  private Question blame(String path, List<LineRange> lines) {
    return new Question.Blame(tree.commit().id(), path, List.copyOf(lines));
  }

  private Question history(String path, int limit) {
    return new Question.History(tree.commit().id(), path, limit);
  }
}
