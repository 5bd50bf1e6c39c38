package io.logdawg.narrative.chat;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.Snippet;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.chat.answer.Answer;
import io.logdawg.narrative.chat.reading.Material;
import io.logdawg.source.LineRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a model is told first: the rules, and the case as far as it is known. */
final class Opening {

  private static final String RULES = "/narrative/model-rules.md";
  private static final int LOG_LINES = 250;
  private static final int BEFORE = 20;
  private static final int FILES = 8;
  private static final int COMMITS = 5;
  private static final int NEIGHBOURS = 60;

  private final CaseFile file;
  private final Material material;
  private final String boundary;

  /**
   * @param boundary what nobody who writes logs or code can know
   */
  Opening(CaseFile file, Material material, String boundary) {
    this.file = file;
    this.material = material;
    this.boundary = boundary;
  }

  static String rules(String boundary) {
    try (InputStream in = Opening.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new IllegalStateException(RULES + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{boundary}", boundary)
          .replace("{schema}", Answer.SCHEMA);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Data, between two lines that nothing within can imitate. */
  static String data(String boundary, String name, String text) {
    return "<%s %s>\n%s\n</%s>".formatted(boundary, name, text.stripTrailing(), boundary);
  }

  String text() {
    return String.join(
        "\n\n",
        data(boundary, "log", log()),
        data(boundary, "suspect files", files()),
        data(boundary, "suspect commits", commits()),
        data(boundary, "files around", around()),
        "Find the cause.");
  }

  /** The lines of the failure that was chosen, with what stands before it. */
  private String log() {
    ParsedLog log = file.log();
    int first =
        log.traces().stream()
            .flatMap(trace -> trace.frames().stream())
            .mapToInt(Frame::logLine)
            .filter(line -> line > 0)
            .min()
            .orElse(1);
    int from = Math.max(1, first - BEFORE);
    int size = Math.max(1, material.log().size());
    return "Lines %d to %d of %d.\n%s"
        .formatted(
            from,
            Math.min(size, from + LOG_LINES - 1),
            size,
            material.showLog(new LineRange(from, Math.min(size, from + LOG_LINES - 1))));
  }

  private String files() {
    List<SuspectFile> suspects = file.suspects().files().stream().limit(FILES).toList();
    material.fetch(suspects.stream().map(SuspectFile::path).toList());
    return suspects.stream().map(this::file).collect(Collectors.joining("\n\n"));
  }

  private String file(SuspectFile suspect) {
    String why =
        material.show(
            suspect.findings().stream().map(Finding::reason).collect(Collectors.joining("; ")));
    String lines =
        suspect.snippets().stream()
            .map(Snippet::lines)
            .map(range -> material.show(suspect.path(), range).orElse(""))
            .collect(Collectors.joining("…\n"));
    return "%s (score %.2f: %s)\n%s".formatted(suspect.path(), suspect.score(), why, lines);
  }

  private String commits() {
    List<SuspectCommit> suspects = file.suspects().commits().stream().limit(COMMITS).toList();
    material.know(suspects.stream().map(SuspectCommit::commit).toList());
    return suspects.stream().map(this::commit).collect(Collectors.joining("\n"));
  }

  private String commit(SuspectCommit suspect) {
    return material.show(
        suspect.commit(),
        "%s %s %s\n%s"
            .formatted(
                suspect.commit().id().abbreviated(),
                suspect.commit().committedAt(),
                suspect.commit().subject(),
                suspect.reason()));
  }

  /** Paths beside the suspects', so that the model knows how things are called here. */
  private String around() {
    List<String> folders =
        file.suspects().files().stream()
            .limit(FILES)
            .map(suspect -> suspect.path().substring(0, suspect.path().lastIndexOf('/') + 1))
            .distinct()
            .toList();
    return material.show(
        material.paths().stream()
            .filter(path -> folders.contains(path.substring(0, path.lastIndexOf('/') + 1)))
            .limit(NEIGHBOURS)
            .collect(Collectors.joining("\n")));
  }
}
