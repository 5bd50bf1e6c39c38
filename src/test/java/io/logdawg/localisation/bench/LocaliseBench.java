package io.logdawg.localisation.bench;

import io.logdawg.localisation.Localiser;
import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.Suspects;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.clues.Clue.Hint;
import io.logdawg.localisation.gathering.Gatherer;
import io.logdawg.localisation.testing.JGitTree;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.ParsedLog;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs every case in this process over bare repositories, and prints how well it went. */
class LocaliseBench {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void measure() throws Exception {
    Path cases = Path.of(System.getProperty("bench.cases"));
    String repositories = System.getProperty("bench.repositories");
    Path clues = Path.of(System.getProperty("bench.clues", "target/localise-clues.jsonl"));
    List<Outcome> outcomes = new ArrayList<>();
    try (var context =
            new AnnotationConfigApplicationContext("io.logdawg.localisation", "io.logdawg.logs");
        var out = new PrintWriter(clues.toFile(), StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(cases)) {
        KnownBug bug = JSON.readValue(line, KnownBug.class);
        try (Repository repository = bug.repository(repositories)) {
          ParsedLog log = context.getBean(LogReader.class).read(bug.log());
          JGitTree tree = new JGitTree(repository, ObjectId.fromString(bug.commit()));
          outcomes.add(run(bug, log, tree, context.getBean(Localiser.class)));
          CaseFile evidence =
              context.getBean(Gatherer.class).gather(log, tree, PathMappings.NONE).evidence();
          out.println(clues(bug, evidence, context.getBeansOfType(Clue.class).values()));
        }
      }
    }
    report(outcomes);
  }

  private static Outcome run(KnownBug bug, ParsedLog log, JGitTree tree, Localiser localiser) {
    long start = System.nanoTime();
    Suspects suspects = localiser.rank(log, tree, PathMappings.NONE);
    double millis = (System.nanoTime() - start) / 1e6;
    List<String> files = suspects.files().stream().map(SuspectFile::path).toList();
    List<String> commits =
        suspects.commits().stream().map(suspect -> suspect.commit().id().value()).toList();
    return new Outcome(
        bug,
        Score.place(files, bug.changedFiles()),
        bug.commits() == null ? 0 : Score.place(commits, bug.commits()),
        suspects.confidence(),
        tree.usage().snapshot().requests(),
        millis);
  }

  /** What each clue said of each candidate: what {@code bench/fit-weights} learns from. */
  private static String clues(KnownBug bug, CaseFile evidence, Collection<Clue> clues) {
    Map<String, Map<String, Double>> files = new TreeMap<>();
    for (Clue clue : clues) {
      for (Hint hint : clue.examine(evidence)) {
        files.computeIfAbsent(hint.path(), _ -> new TreeMap<>()).put(clue.name(), hint.strength());
      }
    }
    return JSON.writeValueAsString(
        Map.of("project", bug.project(), "truth", bug.changedFiles(), "files", files));
  }

  private static void report(List<Outcome> outcomes) {
    System.out.println("faulty file");
    outcomes.stream()
        .map(outcome -> outcome.bug().project())
        .distinct()
        .sorted()
        .forEach(project -> files(project, outcomes, o -> o.bug().project().equals(project)));
    files("crashes", outcomes, outcome -> outcome.bug().kind().equals("crash"));
    files("failed assertions", outcomes, outcome -> outcome.bug().kind().equals("assertion"));
    files("all", outcomes, _ -> true);
    System.out.println(
        new Score(
            "commit that brought it",
            outcomes.stream()
                .filter(o -> o.bug().commits() != null && !o.bug().commits().isEmpty())
                .map(Outcome::commit)
                .toList()));
    System.out.printf(
        Locale.ROOT,
        "expected calibration error %.3f; at most %d requests; median %.0f ms, most %.0f ms%n",
        calibrationError(outcomes),
        outcomes.stream().mapToInt(Outcome::requests).max().orElse(0),
        outcomes.stream()
            .mapToDouble(Outcome::millis)
            .sorted()
            .skip(outcomes.size() / 2)
            .findFirst()
            .orElse(0),
        outcomes.stream().mapToDouble(Outcome::millis).max().orElse(0));
  }

  private static void files(String name, List<Outcome> outcomes, Predicate<Outcome> which) {
    System.out.println(
        new Score(name, outcomes.stream().filter(which).map(Outcome::file).toList()));
  }

  private static double calibrationError(List<Outcome> outcomes) {
    double sum = 0;
    for (int bin = 0; bin < 10; bin++) {
      int wanted = bin;
      List<Outcome> in =
          outcomes.stream()
              .filter(o -> Math.min(9, (int) (o.confidence() * 10)) == wanted)
              .toList();
      double said = in.stream().mapToDouble(Outcome::confidence).sum();
      double right = in.stream().filter(o -> o.file() == 1).count();
      sum += Math.abs(said - right);
    }
    return sum / Math.max(1, outcomes.size());
  }
}
