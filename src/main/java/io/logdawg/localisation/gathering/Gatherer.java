package io.logdawg.localisation.gathering;

import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.CaseFile.Step;
import io.logdawg.localisation.clues.CaseFile.Witness;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.CodeReaders;
import io.logdawg.localisation.code.LineWords;
import io.logdawg.localisation.commits.Innocence;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.Origins;
import io.logdawg.localisation.frames.FrameResolver;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.FileList;
import io.logdawg.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
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

  /** What a repository says of its files and commits, read along. */
  private static final Set<String> SAID_OF_FILES =
      Set.of(Innocence.IGNORE_FILE, Origins.ATTRIBUTES);

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
    if (!first.isEmpty()) {
      SAID_OF_FILES.stream().filter(index::contains).forEach(first::add);
    }
    read(tree, first, code);
    Code ignore = code.remove(Innocence.IGNORE_FILE);
    Code attributes = code.remove(Origins.ATTRIBUTES);
    Origins origins = new Origins(attributes == null ? List.of() : attributes.lines());
    code.values().forEach(file -> origins.look(file.path(), file.lines()));
    List<Step> steps = stack.steps(code);
    List<Scene> scenes = Scenes.of(steps, code, origins);

    List<Witness> witnesses = stack.witnesses(steps);
    List<String> neighbours = Neighbours.of(steps, witnesses, index, origins);
    Map<String, Double> namesakes =
        new Namesakes(log, steps, witnesses, stack.strangers()).in(index, origins);
    Leads leads = new Leads(new Names(index));
    List<Mention> mentions = new ArrayList<>();
    scenes.forEach(scene -> mentions.addAll(leads.direct(scene)));
    read(
        tree,
        Reading.second(witnesses, mentions, neighbours, namesakes, code.keySet(), index, origins),
        code);
    code.values().forEach(file -> origins.look(file.path(), file.lines()));
    Reach reach = new Reach(leads, code);
    for (Scene scene : scenes) {
      mentions.addAll(leads.kin(scene, code));
      mentions.addAll(reach.from(scene));
    }

    Set<String> notes = new LinkedHashSet<>(stack.notes());
    if (!list.complete()) {
      notes.add("The provider lists only a part of the repository's files; others were not seen.");
    }
    CaseFile evidence =
        new CaseFile(
            log,
            index,
            steps,
            witnesses,
            scenes,
            code,
            mentions,
            neighbours,
            namesakes,
            new LineWords(code.values()),
            origins,
            ignore == null ? Set.of() : Innocence.listed(ignore.lines()));
    return new Gathered(evidence, List.copyOf(notes));
  }

  private void read(SourceTree tree, Collection<String> paths, Map<String, Code> code) {
    if (!paths.isEmpty()) {
      tree.read(paths).forEach((path, file) -> code.put(path, readers.read(file)));
    }
  }
}
