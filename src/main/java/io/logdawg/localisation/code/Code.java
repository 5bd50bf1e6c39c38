package io.logdawg.localisation.code;

import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file says, as far as it can be told without compiling it.
 *
 * @param lines without line ends
 * @param types in the order of their declarations
 * @param functions functions, methods and constructors
 * @param imports by the name that this file uses for what it imports; the value is a path without
 *     an extension ({@code org/acme/Cart}), which may name a folder
 * @param references uses of names, in the order of the lines
 * @param variables by name, the simple names of the types it was seen with anywhere in the file
 * @param literals the texts that the file quotes
 */
public record Code(
    SourceFile file,
    List<String> lines,
    List<Declaration> types,
    List<Declaration> functions,
    Map<String, String> imports,
    List<Reference> references,
    Map<String, Set<String>> variables,
    List<String> literals) {

  /**
   * @param lines from the name to the end of the body
   * @param related a type's super types, or what a function returns; simple names
   */
  public record Declaration(String name, LineRange lines, Set<String> related) {}

  /**
   * @param receiver the name before the dot, or empty
   */
  public record Reference(String name, int line, Kind kind, String receiver) {}

  /** How a name is used. */
  public enum Kind {
    CALL,
    CONSTRUCTION,
    /** Anything that looks like a type's name, or an imported name. */
    MENTION
  }

  public Code {
    lines = List.copyOf(lines);
    types = List.copyOf(types);
    functions = List.copyOf(functions);
    imports = Map.copyOf(imports);
    references = List.copyOf(references);
    variables = Map.copyOf(variables);
    literals = List.copyOf(literals);
  }

  /** A file of which only the lines are known. */
  static Code plain(SourceFile file) {
    return new Code(
        file, file.lines(), List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of());
  }

  public String path() {
    return file.path();
  }

  public boolean has(int line) {
    return line >= 1 && line <= lines.size();
  }

  /** The innermost function around a line. */
  public Optional<Declaration> functionAt(int line) {
    return functions.stream()
        .filter(function -> function.lines().contains(line))
        .min(Comparator.comparingInt(f -> f.lines().end() - f.lines().start()));
  }

  public List<Declaration> functionsNamed(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).toList();
  }

  public boolean declaresFunction(String name) {
    return functions.stream().anyMatch(function -> function.name().equals(name));
  }

  public Stream<Reference> referencesIn(LineRange range) {
    return references.stream().filter(reference -> range.contains(reference.line()));
  }
}
