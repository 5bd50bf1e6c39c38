package io.logdawg.source.cache;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.cache.AnswerKey.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what is known, and asks for all of the rest at once. */
final class CachedTree implements SourceTree {

  private final SourceTree tree;
  private final RepositoryAnswers answers;
  private final CommitId at;
  private @Nullable FileList files;
  private @Nullable CachedTexts texts;

  CachedTree(SourceTree tree, RepositoryAnswers answers) {
    this.tree = tree;
    this.answers = answers;
    this.at = tree.commit().id();
  }

  @Override
  public Commit commit() {
    return tree.commit();
  }

  @Override
  public Optional<String> branch() {
    return tree.branch();
  }

  @Override
  public FileList files() {
    if (files == null) {
      files =
          answers
              .get(
                  new Question.Files(at),
                  Answer.Listed.class,
                  () -> new Answer.Listed(tree.files()))
              .files();
    }
    return files;
  }

  /** The list tells what is a file and how large it is, so it is asked for first. */
  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    if (texts == null) {
      texts = new CachedTexts(tree, answers, files());
    }
    return texts.read(paths);
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    return each(
        lines.keySet(),
        path -> new Question.Blame(at, path, List.copyOf(lines.get(path))),
        Answer.Blamed.class,
        Answer.Blamed::blame,
        missing -> tree.blame(only(lines, missing)),
        Answer.Blamed::new);
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    return each(
        paths,
        path -> new Question.History(at, path, limit),
        Answer.Commits.class,
        Answer.Commits::commits,
        missing -> tree.history(missing, limit),
        Answer.Commits::new);
  }

  @Override
  public Map<String, FilePast> past(Map<String, List<LineRange>> lines, int limit) {
    return new CachedPast(tree, answers).past(lines, limit);
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    return answers
        .get(
            new Question.Recent(at, limit),
            Answer.Commits.class,
            () -> new Answer.Commits(tree.recentCommits(limit)))
        .commits();
  }

  @Override
  public CommitChanges changes(CommitId commit) {
    return answers
        .get(
            new Question.Changes(commit),
            Answer.Changed.class,
            () -> new Answer.Changed(tree.changes(commit)))
        .changes();
  }

  @Override
  public List<String> omissions() {
    return texts == null ? List.of() : texts.omissions();
  }

  @Override
  public SourceLinks links() {
    return tree.links();
  }

  @Override
  public SourceUsage usage() {
    return tree.usage();
  }

  /** In the order asked. */
  private static Map<String, List<LineRange>> only(
      Map<String, List<LineRange>> lines, Collection<String> paths) {
    Map<String, List<LineRange>> some = new LinkedHashMap<>(lines);
    some.keySet().retainAll(paths);
    return some;
  }

  /** What is not answered now is asked again next time: it may have failed in part. */
  private <T, A extends Answer> Map<String, T> each(
      Collection<String> paths,
      Function<String, Question> question,
      Class<A> type,
      Function<A, T> value,
      Function<Collection<String>, Map<String, T>> asked,
      Function<T, A> answer) {
    Map<String, T> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String path : paths) {
      answers
          .find(question.apply(path))
          .map(type::cast)
          .map(value)
          .ifPresentOrElse(known -> found.put(path, known), () -> missing.add(path));
    }
    if (!missing.isEmpty()) {
      asked
          .apply(missing)
          .forEach((path, fresh) -> {
            answers.keep(question.apply(path), answer.apply(fresh));
            found.put(path, fresh);
          });
    }
    return found;
  }
}
