package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.localisation.code.Code.Reference;
import io.logdawg.source.LineRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows calls from a scene through the files that were read, breadth first. Calls are matched by
 * name: on the receiver's type where that is known, else on the one file read that declares such a
 * function.
 */
final class Reach {

  private static final int MAX_CALLS = 4;
  private static final int MAX_FUNCTIONS = 600;

  private final Leads leads;
  private final Map<String, Code> code;
  private final Map<String, List<Code>> declaring = new HashMap<>();

  private record Stop(Code code, LineRange lines, int calls) {}

  Reach(Leads leads, Map<String, Code> code) {
    this.leads = leads;
    this.code = code;
    for (Code file : code.values()) {
      Set<String> names = new HashSet<>();
      for (Declaration function : file.functions()) {
        if (names.add(function.name())) {
          declaring.computeIfAbsent(function.name(), _ -> new ArrayList<>(1)).add(file);
        }
      }
    }
  }

  List<Mention> from(Scene scene) {
    List<Mention> found = new ArrayList<>();
    Deque<Stop> ahead = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    scene.lines().forEach(lines -> ahead.add(new Stop(scene.code(), lines, 0)));
    int visited = 0;
    while (!ahead.isEmpty() && visited++ < MAX_FUNCTIONS) {
      Stop stop = ahead.poll();
      stop.code()
          .referencesIn(stop.lines())
          .forEach(use -> follow(use, stop, scene, seen, ahead, found));
    }
    return found;
  }

  private void follow(
      Reference use,
      Stop stop,
      Scene scene,
      Set<String> seen,
      Deque<Stop> ahead,
      List<Mention> found) {
    for (String path : targets(use, stop.code())) {
      if (stop.calls() > 0 && seen.add(stop.calls() + "\0" + path + "\0" + use.name())) {
        found.add(new Mention(path, Way.REACHED, use, scene, stop.calls()));
      }
      Code target = code.get(path);
      if (target != null && use.kind() != Kind.MENTION && stop.calls() < MAX_CALLS) {
        for (Declaration function : target.functionsNamed(use.name())) {
          if (seen.add(path + "\0" + function.lines().start())) {
            ahead.add(new Stop(target, function.lines(), stop.calls() + 1));
          }
        }
      }
    }
  }

  private List<String> targets(Reference use, Code from) {
    List<String> files = leads.files(from, use);
    if (!files.isEmpty() || use.kind() != Kind.CALL) {
      return files;
    }
    if (use.receiver().isEmpty() && from.declaresFunction(use.name())) {
      return List.of(from.path());
    }
    List<Code> declared = declaring.getOrDefault(use.name(), List.of());
    return declared.size() == 1 ? List.of(declared.getFirst().path()) : List.of();
  }
}
