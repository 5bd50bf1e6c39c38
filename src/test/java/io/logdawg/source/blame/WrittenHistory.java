package io.logdawg.source.blame;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file's versions, written down. */
final class WrittenHistory implements FileVersions {

  private static final String PATH = "price.js";

  private final List<Commit> commits = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  void commit(String message, String text) {
    CommitId id = new CommitId("%040x".formatted(commits.size() + 1));
    Instant time = Instant.EPOCH.plusSeconds(commits.size());
    commits.add(new Commit(id, "Ada", "ada@example.org", time, time, message, List.of()));
    texts.add(text);
  }

  /** The subject of the commit that the newest version's line is given to. */
  String blamed(int line) {
    return new RebuiltBlame(this, commits.getLast().id(), () -> 1)
        .of(PATH, texts.getLast().getBytes(UTF_8), List.of(new LineRange(line, line)))
        .at(line)
        .orElseThrow()
        .subject();
  }

  @Override
  public Touches touches(String path, CommitId at) {
    return new Touches(commits.subList(0, place(at) + 1).reversed(), true);
  }

  @Override
  public byte[] version(String path, CommitId at) {
    return texts.get(place(at)).getBytes(UTF_8);
  }

  @Override
  public Optional<String> renamedFrom(String path, CommitId by) {
    return Optional.empty();
  }

  private int place(CommitId id) {
    return commits.stream().map(Commit::id).toList().indexOf(id);
  }
}
