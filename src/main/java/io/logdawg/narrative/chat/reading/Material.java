package io.logdawg.narrative.chat.reading;

import io.logdawg.redaction.Redaction;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model was shown, line by line, after redaction; what it says is held against this and
 * nothing else. Everything is of one tree. Not thread-safe.
 */
public final class Material {

  private final SourceTree tree;
  private final Redaction redaction;
  private final ShownText log;
  private final Map<String, ShownText> files = new LinkedHashMap<>();
  private final Map<CommitId, ShownText> commits = new LinkedHashMap<>();
  private final Map<String, Commit> known = new HashMap<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private long shown;

  public Material(String logText, SourceTree tree, Redaction redaction) {
    this.tree = tree;
    this.redaction = redaction;
    this.log = new ShownText(redaction.hideByLine(logText));
    tree.files().files().forEach(file -> paths.add(file.path()));
  }

  public SourceTree tree() {
    return tree;
  }

  public ShownText log() {
    return log;
  }

  /** Every path of the tree, in its order. */
  public Set<String> paths() {
    return paths;
  }

  /** Lines of the log, numbered; counted as shown. */
  public String showLog(LineRange lines) {
    return counted(log.show(lines));
  }

  /** Lines of a file that can be read, numbered; counted as shown. */
  public Optional<String> show(String path, LineRange lines) {
    return text(path).map(text -> counted(text.show(lines)));
  }

  /** Fetches what is not there yet, all at once; no word of it counts as shown. */
  public void fetch(Collection<String> wanted) {
    List<String> missing =
        wanted.stream().filter(paths::contains).filter(path -> !files.containsKey(path)).toList();
    if (!missing.isEmpty()) {
      Map<String, SourceFile> read = tree.read(missing);
      read.forEach(
          (path, file) -> files.put(path, new ShownText(redaction.hideByLine(file.text()))));
    }
  }

  /** The text of a file of the tree; empty for a path that is none, or that cannot be read. */
  public Optional<ShownText> text(String path) {
    fetch(List.of(path));
    return Optional.ofNullable(files.get(path));
  }

  /** What was fetched of a path so far, without asking anybody. */
  public Optional<ShownText> fetched(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** From now on the commit may be named: it is an ancestor of the tree's. */
  public void know(Collection<Commit> ancestors) {
    ancestors.forEach(commit -> known.put(commit.id().value(), commit));
  }

  /** The commit that a name of at least seven digits means, among those that may be named. */
  public Optional<Commit> commit(String name) {
    String prefix = name.toLowerCase(Locale.ROOT);
    if (prefix.length() < 7) {
      return Optional.empty();
    }
    List<Commit> meant =
        known.values().stream()
            .filter(commit -> commit.id().value().startsWith(prefix))
            .limit(2)
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** A text about a commit: its message, or its changes. Counted as shown. */
  public String show(Commit commit, String text) {
    ShownText earlier = commits.get(commit.id());
    ShownText now = new ShownText(redaction.hideByLine(text));
    commits.put(commit.id(), earlier == null ? now : earlier.with(now));
    return counted(now.showAll());
  }

  /** What was shown about a commit. */
  public Optional<ShownText> about(Commit commit) {
    return Optional.ofNullable(commits.get(commit.id()));
  }

  /** A text that is neither of a file nor of a commit: names of files, say. Counted as shown. */
  public String show(String text) {
    return counted(redaction.hide(text));
  }

  /** Bytes shown so far. */
  public long bytes() {
    return shown;
  }

  /** Files of which something was shown. */
  public List<String> filesShown() {
    return files.entrySet().stream()
        .filter(file -> file.getValue().isShown())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The reader's words again. */
  public String restore(String text) {
    return redaction.restore(text);
  }

  private String counted(String text) {
    shown += text.getBytes(StandardCharsets.UTF_8).length;
    return text;
  }
}
