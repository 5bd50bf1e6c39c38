package io.logdawg.source.cache;

import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceTree;
import io.logdawg.source.cache.AnswerKey.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts under their blob's id once the list of files is known, so that a file that did not change
 * is known at the next commit too; until then under the path at this commit.
 */
final class CachedTexts {

  private final SourceTree tree;
  private final RepositoryAnswers answers;
  private final CommitId at;

  /**
   * How a pointer begins.
   *
   * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">its specification</a>
   */
  private static final String LFS = "version https://git-lfs.github.com/spec/v1\n";

  private final Set<String> pointers = new TreeSet<>();
  private final Set<String> large = new TreeSet<>();
  private final Map<String, FileEntry> entries = new HashMap<>();

  CachedTexts(SourceTree tree, RepositoryAnswers answers) {
    this.tree = tree;
    this.answers = answers;
    this.at = tree.commit().id();
  }

  void know(FileList files) {
    if (entries.isEmpty()) {
      for (FileEntry entry : files.files()) {
        entries.put(entry.path(), entry);
      }
    }
  }

  Map<String, SourceFile> read(Collection<String> paths) {
    Map<String, SourceFile> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String path : paths) {
      FileEntry entry = entries.get(path);
      if (entry != null && entry.size() > SourceFile.LARGEST) {
        large.add(path);
      }
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

  /** Paths that were asked for and are kept in Git LFS. */
  Set<String> pointers() {
    return Collections.unmodifiableSet(pointers);
  }

  /** Paths that were asked for and are larger than what is read. */
  Set<String> large() {
    return Collections.unmodifiableSet(large);
  }

  /** Unless it may have been left out for want of requests. */
  private void keepAbsence(String path) {
    if (!answers.usage().isCutShort()) {
      answers.keep(question(path), new Answer.NoText());
    }
  }

  private Question question(String path) {
    FileEntry entry = entries.get(path);
    return entry == null ? new Question.Text(at, path) : new Question.BlobText(entry.blobId());
  }

  /** The same bytes may stand under several paths. */
  private static SourceFile at(String path, SourceFile file) {
    return new SourceFile(path, file.blobId(), file.size(), file.text());
  }
}
