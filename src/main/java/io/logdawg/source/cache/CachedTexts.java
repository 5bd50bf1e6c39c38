package io.logdawg.source.cache;

import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceTree;
import io.logdawg.source.cache.AnswerKey.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts under their blob's id, so that a file that did not change is known at the next commit too;
 * those that the list leaves out, where it is cut short, under the path at this commit.
 */
final class CachedTexts {

  /**
   * How a pointer begins.
   *
   * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">its specification</a>
   */
  private static final String LFS = "version https://git-lfs.github.com/spec/v1\n";

  private final SourceTree tree;
  private final RepositoryAnswers answers;
  private final CommitId at;
  private final ListedFiles listed;
  private final Set<String> pointers = new TreeSet<>();

  CachedTexts(SourceTree tree, RepositoryAnswers answers, FileList list) {
    this.tree = tree;
    this.answers = answers;
    this.at = tree.commit().id();
    this.listed = new ListedFiles(list);
  }

  Map<String, SourceFile> read(Collection<String> paths) {
    Map<String, SourceFile> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String path : paths.stream().filter(listed::mayBeRead).toList()) {
      switch (answers.find(question(path)).orElse(null)) {
        case Answer.Text(var file) -> found.put(path, at(path, file));
        case Answer.NoText() -> {}
        case Answer.LargeFilePointer() -> pointers.add(path);
        case null, default -> missing.add(path);
      }
    }
    if (!missing.isEmpty()) {
      Map<String, SourceFile> asked = tree.read(missing);
      for (String path : missing) {
        SourceFile file = asked.get(path);
        if (file == null) {
          keepAbsence(path);
        } else if (file.text().startsWith(LFS)) {
          answers.keep(question(path), new Answer.LargeFilePointer());
          pointers.add(path);
        } else {
          answers.keep(question(path), new Answer.Text(file));
          found.put(path, file);
        }
      }
    }
    return found;
  }

  /** What was asked for and left out, in sentences. */
  List<String> omissions() {
    List<String> omissions = new ArrayList<>();
    if (!pointers.isEmpty()) {
      omissions.add("Kept in Git LFS and so not read: %s.".formatted(String.join(", ", pointers)));
    }
    if (!listed.large().isEmpty()) {
      omissions.add(
          "Too large and so not read (beyond 8 MB, or 16 MB of large files together): %s."
              .formatted(String.join(", ", listed.large())));
    }
    return omissions;
  }

  /** Unless it may have been left out for want of requests. */
  private void keepAbsence(String path) {
    if (!answers.usage().isCutShort()) {
      answers.keep(question(path), new Answer.NoText());
    }
  }

  private Question question(String path) {
    return listed
        .entry(path)
        .<Question>map(file -> new Question.BlobText(file.blobId()))
        .orElseGet(() -> new Question.Text(at, path));
  }

  /** The same bytes may stand under several paths. */
  private static SourceFile at(String path, SourceFile file) {
    return new SourceFile(path, file.blobId(), file.size(), file.text());
  }
}
