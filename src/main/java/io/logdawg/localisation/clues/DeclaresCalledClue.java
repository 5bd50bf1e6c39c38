package io.logdawg.localisation.clues;

import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The file declares functions that the code at the frames calls. A name that few files declare says
 * more than one that all declare.
 */
@Component
final class DeclaresCalledClue implements Clue {

  @Override
  public String name() {
    return "declares-called";
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    Set<String> called = new HashSet<>();
    for (Scene scene : evidence.scenes()) {
      scene.references().stream()
          .filter(use -> use.kind() != Kind.MENTION)
          .forEach(use -> called.add(use.name()));
    }
    Map<String, Set<String>> declared = new LinkedHashMap<>();
    Map<String, Integer> files = new HashMap<>();
    for (Code code : evidence.code().values()) {
      Set<String> names = new TreeSet<>();
      code.functions().stream().map(Declaration::name).filter(called::contains).forEach(names::add);
      if (!names.isEmpty() && !isWitness(code, evidence)) {
        declared.put(code.path(), names);
        names.forEach(name -> files.merge(name, 1, Integer::sum));
      }
    }
    List<Hint> hints = new ArrayList<>();
    declared.forEach((path, names) -> hints.add(hint(path, names, files)));
    double most = hints.stream().mapToDouble(Hint::strength).max().orElse(1);
    return hints.stream()
        .map(hint -> new Hint(hint.path(), hint.strength() / most, hint.reason()))
        .toList();
  }

  private static boolean isWitness(Code code, CaseFile evidence) {
    return evidence.steps().stream()
        .anyMatch(step -> step.test() && step.path().equals(code.path()));
  }

  private static Hint hint(String path, Set<String> names, Map<String, Integer> files) {
    double worth = 0;
    String rarest = "";
    double best = 0;
    for (String name : names) {
      double rarity = 1.0 / files.getOrDefault(name, 1);
      worth += rarity;
      if (rarity > best) {
        best = rarity;
        rarest = name;
      }
    }
    return new Hint(
        path, worth, "it declares %s(), which is called at the frames".formatted(rarest));
  }
}
