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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final Times times = new Times();

  @Test
  void measure() throws Exception {
    Path cases = Path.of(System.getProperty("bench.cases"));
    String repositories = System.getProperty("bench.repositories");
    List<Outcome> outcomes = new ArrayList<>();
    try (var context =
            new AnnotationConfigApplicationContext("io.logdawg.localisation", "io.logdawg.logs");
        var clues = new PrintWriter("target/localise-clues.jsonl", StandardCharsets.UTF_8);
        var places = new PrintWriter("target/localise-places.jsonl", StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(cases)) {
        KnownBug bug = JSON.readValue(line, KnownBug.class);
        try (Repository repository = bug.repository(repositories)) {
          ParsedLog log = context.getBean(LogReader.class).read(bug.log());
          JGitTree tree = new JGitTree(repository, ObjectId.fromString(bug.commit()));
          Outcome outcome = run(bug, log, tree, context.getBean(Localiser.class));
          outcomes.add(outcome);
          places.println(place(outcome));
          CaseFile evidence =
              times.of(
                  "gathering",
                  () ->
                      context
                          .getBean(Gatherer.class)
                          .gather(log, tree, PathMappings.NONE)
                          .evidence());
          clues.println(clues(bug, evidence, context.getBeansOfType(Clue.class)));
        }
      }
    }
    new Report(outcomes).print();
    if (Boolean.getBoolean("bench.times")) {
      System.out.println(times);
    }
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
        files,
        bug.commits() == null ? 0 : Score.place(commits, bug.commits()),
        suspects.confidence(),
        tree.usage().snapshot().requests(),
        millis);
  }

  /** One line a case, for whoever wants to know which were missed. */
  private static String place(Outcome outcome) {
    return JSON.writeValueAsString(
        Map.of(
            "id", outcome.bug().id(),
            "place", outcome.file(),
            "confidence", outcome.confidence(),
            "files", outcome.files(),
            "truth", outcome.bug().changedFiles()));
  }

  /** What each clue said of each candidate: what {@code bench/fit-weights} learns from. */
  private String clues(KnownBug bug, CaseFile evidence, Map<String, Clue> clues) {
    Map<String, Map<String, Double>> files = new TreeMap<>();
    for (Clue clue : clues.values()) {
      for (Hint hint : times.of(clue.name(), () -> clue.examine(evidence))) {
        files.computeIfAbsent(hint.path(), _ -> new TreeMap<>()).put(clue.name(), hint.strength());
      }
    }
    return JSON.writeValueAsString(
        Map.of("project", bug.project(), "truth", bug.changedFiles(), "files", files));
  }
}
