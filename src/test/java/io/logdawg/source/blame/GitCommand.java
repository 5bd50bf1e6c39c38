package io.logdawg.source.blame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A repository as the {@code git} command tells of it, by which the rebuilt blame is judged. */
final class GitCommand implements FileVersions {

  private static final int LISTED = 100;
  private static final Pattern BLAMED = Pattern.compile("([0-9a-f]{40}) \\d+ (\\d+).*");

  private final Path repository;
  private int requests;

  private GitCommand(Path repository) {
    this.repository = repository;
  }

  static GitCommand unpack(Path bundle, Path into) {
    GitCommand git = new GitCommand(into);
    git.text("init", "--quiet", "--bare", into.toString());
    git.text("fetch", "--quiet", bundle.toString(), "part:refs/heads/part");
    return git;
  }

  /** Calls so far, each of which would be a request to a provider. */
  int requests() {
    return requests;
  }

  CommitId head() {
    return new CommitId(text("rev-parse", "refs/heads/part").strip());
  }

  List<String> files() {
    return text("ls-tree", "-r", "--name-only", "refs/heads/part")
        .lines()
        .filter(path -> path.endsWith(".java"))
        .toList();
  }

  /** The commit of each line, changes of whitespace aside. */
  Map<Integer, CommitId> blame(String path) {
    Map<Integer, CommitId> blamed = new TreeMap<>();
    text("blame", "-w", "--porcelain", "refs/heads/part", "--", path)
        .lines()
        .map(BLAMED::matcher)
        .filter(Matcher::matches)
        .forEach(line -> blamed.put(Integer.valueOf(line.group(2)), new CommitId(line.group(1))));
    return blamed;
  }

  @Override
  public Touches touches(String path, CommitId at) {
    requests++;
    List<Commit> commits =
        text("log", "--format=%H %ct %P", "-n", "" + LISTED, at.value(), "--", path)
            .lines()
            .map(GitCommand::commit)
            .toList();
    return new Touches(commits, commits.size() < LISTED);
  }

  private static Commit commit(String line) {
    String[] parts = line.split(" ");
    Instant time = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    List<CommitId> parents = Stream.of(parts).skip(2).map(CommitId::new).toList();
    return new Commit(new CommitId(parts[0]), "", "", time, time, "", parents);
  }

  @Override
  public byte[] version(String path, CommitId at) {
    requests++;
    return run("show", at + ":" + path);
  }

  @Override
  public Optional<String> renamedFrom(String path, CommitId by) {
    requests++;
    return text("show", "-M", "--format=", "--name-status", by.value())
        .lines()
        .map(line -> line.split("\t"))
        .filter(change -> change.length == 3 && change[2].equals(path))
        .map(change -> change[1])
        .findFirst();
  }

  private String text(String... arguments) {
    return new String(run(arguments), UTF_8);
  }

  private byte[] run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--git-dir", repository.toString()));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      byte[] output = git.getInputStream().readAllBytes();
      assertThat(git.waitFor()).as("exit of %s", command).isZero();
      return output;
    } catch (IOException e) {
      throw new AssertionError("git could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
