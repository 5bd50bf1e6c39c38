package io.logdawg.diagnosis.targets;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.ProviderKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which repositories to look into for a log, the likeliest first. */
final class Candidates {

  private static final int MOST = 5;
  private static final int SHORTEST_NAME = 4;
  private static final int MAX_FRAMES = 100;

  private Candidates() {}

  static List<ConnectedRepository> of(
      List<ConnectedRepository> connected, Fits remembered, ParsedLog log) {
    String words = words(log);
    return connected.stream()
        .filter(Candidates::listsItsFiles)
        .sorted(
            Comparator.comparingInt((ConnectedRepository one) -> rank(one, remembered))
                .thenComparing(one -> !one.isSample())
                .thenComparing(one -> !isNamed(one, words))
                .thenComparing(ConnectedRepository::createdAt, Comparator.reverseOrder()))
        .limit(MOST)
        .toList();
  }

  /** A plain Git server sends the whole history for it; the sample's is here already. */
  private static boolean listsItsFiles(ConnectedRepository repository) {
    return repository.isSample() || repository.address().provider() != ProviderKind.GIT;
  }

  private static int rank(ConnectedRepository repository, Fits remembered) {
    List<Fit> best = remembered.best();
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).repository().id().equals(repository.id())) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isNamed(ConnectedRepository repository, String words) {
    String name = repository.address().name().toLowerCase(Locale.ROOT);
    return name.length() >= SHORTEST_NAME && words.contains(name);
  }

  /** What may name a repository: the service, packages and paths. */
  private static String words(ParsedLog log) {
    Stream<String> frames =
        log.traces().stream()
            .flatMap(trace -> trace.frames().stream())
            .filter(Frame::inApp)
            .limit(MAX_FRAMES)
            .map(frame -> frame.type() + " " + frame.file());
    return Stream.concat(Stream.of(String.valueOf(log.service())), frames)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }
}
