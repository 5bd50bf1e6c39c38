package io.logdawg.localisation.gathering;

import io.logdawg.localisation.clues.CaseFile.Mention;
import io.logdawg.localisation.clues.CaseFile.Scene;
import io.logdawg.localisation.clues.CaseFile.Way;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.localisation.code.Code.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the code at the frames leads. */
final class Leads {

  private final Names names;

  Leads(Names names) {
    this.names = names;
  }

  /** The files that a scene's own lines name, and those that its file merely imports. */
  List<Mention> direct(Scene scene) {
    List<Mention> found = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Reference use : scene.references()) {
      for (String path : files(scene.code(), use)) {
        found.add(new Mention(path, Way.USED, use, scene));
        used.add(path);
      }
    }
    for (String name : scene.code().imports().keySet()) {
      names
          .file(scene.code(), name)
          .filter(used::add)
          .ifPresent(path ->
              found.add(
                  new Mention(
                      path, Way.IMPORTED, new Reference(name, 0, Kind.MENTION, ""), scene)));
    }
    for (Declaration type : scene.code().types()) {
      related(scene, scene.code(), type, used, found);
    }
    return found;
  }

  /** The files that are used by the functions which a scene calls. */
  List<Mention> reached(Scene scene, Map<String, Code> code) {
    Set<String> called = new HashSet<>();
    scene.references().stream()
        .filter(use -> use.kind() != Kind.MENTION)
        .forEach(use -> called.add(use.name()));
    Set<String> entered = new HashSet<>();
    direct(scene).stream().filter(m -> m.way() == Way.USED).forEach(m -> entered.add(m.path()));
    List<Mention> found = new ArrayList<>();
    Set<String> inherited = new HashSet<>();
    for (String path : entered) {
      Code callee = code.get(path);
      if (callee != null && !path.equals(scene.code().path())) {
        for (Declaration function : callee.functions()) {
          if (called.contains(function.name())) {
            callee
                .referencesIn(function.lines())
                .forEach(use ->
                    files(callee, use)
                        .forEach(to -> found.add(new Mention(to, Way.REACHED, use, scene))));
          }
        }
        callee.types().forEach(type -> related(scene, callee, type, inherited, found));
      }
    }
    return found;
  }

  private void related(
      Scene scene, Code code, Declaration type, Set<String> seen, List<Mention> found) {
    for (String name : type.related()) {
      names
          .file(code, name)
          .filter(seen::add)
          .ifPresent(path ->
              found.add(
                  new Mention(
                      path,
                      Way.INHERITED,
                      new Reference(name, type.lines().start(), Kind.MENTION, ""),
                      scene)));
    }
  }

  /** By the name itself, or by the type of the variable that it is called on. */
  private List<String> files(Code from, Reference use) {
    Optional<String> own = names.file(from, use.name());
    if (own.isPresent()) {
      return List.of(own.get());
    }
    if (use.receiver().isEmpty()) {
      return List.of();
    }
    return from.variables().getOrDefault(use.receiver(), Set.of()).stream()
        .map(type -> names.file(from, type))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
