package io.logdawg.localisation.gathering;

import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.clues.TestSubjects;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.CodeReaders;
import io.logdawg.localisation.frames.FileIndex;
import io.logdawg.localisation.frames.FrameResolver;
import io.logdawg.localisation.frames.TestCode;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.FileList;
import io.logdawg.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a log and a repository into a {@link CaseFile}. */
@Component
public final class Gatherer {

  private static final int FIRST_READ = 16;
  private static final int SECOND_READ = 30;

  private final CodeReaders readers;

  Gatherer(CodeReaders readers) {
    this.readers = readers;
  }

  /** The evidence, and what a reader should know about how it was found. */
  public record Gathered(CaseFile evidence, List<String> notes) {}

  public Gathered gather(ParsedLog log, SourceTree tree, PathMappings mappings) {
    FileList list = tree.files();
    FileIndex index = new FileIndex(list);
    Stack stack = new Stack(log, new FrameResolver(index, mappings));
    Map<String, Code> code = new LinkedHashMap<>();

    Set<String> first = new LinkedHashSet<>();
    stack.candidates().stream().limit(FIRST_READ).forEach(first::add);
    first.addAll(NamedInMessage.files(log, index));
    read(tree, first, code);
    List<Step> steps = stack.steps(code);
    List<Scene> scenes = Scenes.of(steps, code);

    Leads leads = new Leads(new Names(index));
    List<Mention> mentions = new ArrayList<>();
    scenes.forEach(scene -> mentions.addAll(leads.direct(scene)));
    read(tree, worthReading(steps, mentions, code.keySet(), index), code);
    scenes.forEach(scene -> mentions.addAll(leads.reached(scene, code)));

    Set<String> notes = new LinkedHashSet<>(stack.notes());
    if (!list.complete()) {
      notes.add("The provider lists only a part of the repository's files; others were not seen.");
    }
    CaseFile evidence = new CaseFile(log, index, steps, scenes, code, mentions);
    return new Gathered(evidence, List.copyOf(notes));
  }

  private void read(SourceTree tree, Collection<String> paths, Map<String, Code> code) {
    if (!paths.isEmpty()) {
      tree.read(paths).forEach((path, file) -> code.put(path, readers.read(file)));
    }
  }

  private static Set<String> worthReading(
      List<Step> steps, List<Mention> mentions, Set<String> read, FileIndex index) {
    Map<String, Double> worth = new HashMap<>();
    for (Step step : steps) {
      if (step.test()) {
        TestSubjects.of(step.path(), index)
            .forEach((path, share) -> worth.merge(path, 5 * share, Double::sum));
      }
    }
    for (Mention mention : mentions) {
      double value = mention.way() == Way.USED ? mention.scene().found() ? 1.0 : 0.2 : 0.3;
      worth.merge(mention.path(), TestCode.is(mention.path()) ? value / 4 : value, Double::sum);
    }
    Set<String> best = new LinkedHashSet<>();
    worth.entrySet().stream()
        .filter(entry -> !read.contains(entry.getKey()))
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SECOND_READ)
        .forEach(entry -> best.add(entry.getKey()));
    return best;
  }
}
