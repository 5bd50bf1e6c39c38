package io.logdawg.diagnosis.targets;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.localisation.FrameFiles;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.reports.frames.KnownFrame;
import io.logdawg.reports.frames.KnownFrame.Call;
import io.logdawg.reports.frames.KnownFrames;
import io.logdawg.security.ForMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds the repositories that a log's frames come from: by what is remembered, or by asking. */
@Service
public class Targets {

  private static final Logger log = LoggerFactory.getLogger(Targets.class);

  private final Repositories repositories;
  private final RepositoryDoor door;
  private final KnownFrames known;
  private final FrameFiles frameFiles;

  Targets(
      Repositories repositories, RepositoryDoor door, KnownFrames known, FrameFiles frameFiles) {
    this.repositories = repositories;
    this.door = door;
    this.known = known;
    this.frameFiles = frameFiles;
  }

  /** By the organization's earlier reports. Asks no provider, so it may be asked as one types. */
  @ForMembers
  public Fits remembered(ParsedLog parsed) {
    List<KnownFrame> frames =
        known.of(
            parsed.fingerprint(), frames(parsed).filter(Frame::inApp).map(Targets::call).toList());
    List<Fit> fits =
        repositories.list().stream()
            .map(repository -> remembered(repository, parsed, frames))
            .toList();
    return new Fits(fits, List.of());
  }

  /**
   * By the files of the repositories' default branches: of at most five, the likeliest, two
   * requests each. Takes seconds.
   */
  @ForMembers
  public Fits lookUp(ParsedLog parsed, Fits remembered) {
    return lookInto(repositories.list(), parsed, remembered);
  }

  /**
   * As {@link #lookUp}, in the repository that somebody has chosen.
   *
   * @throws FailureException NotFound
   */
  @ForMembers
  public Fits lookInto(RepositoryId chosen, ParsedLog parsed, Fits remembered) {
    return lookInto(List.of(repositories.get(chosen)), parsed, remembered);
  }

  private Fits lookInto(List<ConnectedRepository> among, ParsedLog parsed, Fits remembered) {
    List<Fit> fits = new ArrayList<>(remembered.best());
    List<String> problems = new ArrayList<>();
    for (ConnectedRepository repository : Candidates.of(among, remembered, parsed)) {
      try {
        Fit fit = lookInto(repository, parsed, remembered);
        fits.removeIf(before -> before.repository().id().equals(repository.id()));
        fits.add(fit);
      } catch (FailureException e) {
        problems.add(problem(repository, e.failure()));
      } catch (RuntimeException fault) {
        // One repository that cannot be opened must not hide the others.
        problems.add(problem(repository, internal(repository, fault)));
      }
    }
    return new Fits(fits, problems);
  }

  private static String problem(ConnectedRepository repository, Failure failure) {
    return "%s could not be looked into. %s".formatted(repository.fullName(), failure.sentence());
  }

  private static Failure internal(ConnectedRepository repository, RuntimeException fault) {
    Failure.Internal internal = new Failure.Internal(UUID.randomUUID().toString());
    log.error(
        "Repository {} could not be looked into, reference {}",
        repository.id(),
        internal.reference(),
        fault);
    return internal;
  }

  private Fit lookInto(ConnectedRepository repository, ParsedLog parsed, Fits remembered) {
    Map<Frame, String> files =
        frameFiles.find(
            parsed, door.open(repository).resolve(null).files(), repository.pathMappings());
    boolean sameError =
        remembered.best().stream()
            .anyMatch(fit -> fit.sameError() && fit.repository().id().equals(repository.id()));
    return new Fit(repository, files, sameError);
  }

  private static Fit remembered(
      ConnectedRepository repository, ParsedLog parsed, List<KnownFrame> known) {
    List<KnownFrame> here =
        known.stream().filter(frame -> frame.repository().equals(repository.id())).toList();
    Map<Call, String> paths =
        here.stream().collect(Collectors.toMap(KnownFrame::call, KnownFrame::path));
    Map<Frame, String> files =
        frames(parsed)
            .filter(frame -> paths.containsKey(call(frame)))
            .distinct()
            .collect(
                Collectors.toMap(frame -> frame, frame -> paths.getOrDefault(call(frame), "")));
    return new Fit(repository, files, here.stream().anyMatch(KnownFrame::sameError));
  }

  private static Stream<Frame> frames(ParsedLog parsed) {
    return parsed.traces().stream().flatMap(trace -> trace.frames().stream());
  }

  private static Call call(Frame frame) {
    return new Call(frame.type(), frame.file());
  }
}
