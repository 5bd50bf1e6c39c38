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
        found.add(new Mention(path, Way.USED, use, scene, 0));
        used.add(path);
      }
    }
    for (String name : scene.code().imports().keySet()) {
      names
          .file(scene.code(), name)
          .filter(used::add)
          .ifPresent(path -> found.add(mention(path, Way.IMPORTED, name, 0, scene)));
    }
    for (Declaration type : scene.code().types()) {
      related(scene, scene.code(), type, used, found);
    }
    return found;
  }

  /** The super types of what a scene uses, and the types that have what it uses for super type. */
  List<Mention> kin(Scene scene, Map<String, Code> code) {
    Set<String> used = new HashSet<>();
    direct(scene).stream().filter(m -> m.way() == Way.USED).forEach(m -> used.add(m.path()));
    List<Mention> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Code file : code.values()) {
      for (Declaration type : file.types()) {
        if (used.contains(file.path())) {
          related(scene, file, type, seen, found);
        }
        type.related().stream()
            .filter(name -> names.file(file, name).filter(used::contains).isPresent())
            .forEach(name ->
                found.add(mention(file.path(), Way.IMPLEMENTS, name, type.lines().start(), scene)));
      }
    }
    return found;
  }

  private static Mention mention(String path, Way way, String name, int line, Scene scene) {
    return new Mention(path, way, new Reference(name, line, Kind.MENTION, ""), scene, 0);
  }

  private void related(
      Scene scene, Code code, Declaration type, Set<String> seen, List<Mention> found) {
    for (String name : type.related()) {
      names
          .file(code, name)
          .filter(seen::add)
          .ifPresent(
              path -> found.add(mention(path, Way.INHERITED, name, type.lines().start(), scene)));
    }
  }

  /** By the name itself, or by the type of the variable that it is called on. */
  List<String> files(Code from, Reference use) {
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
