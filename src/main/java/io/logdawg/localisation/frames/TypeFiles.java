package io.logdawg.localisation.frames;

import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the file that declares a type where a frame names no file: a file is named after its
 * outermost type by custom, its folders after the namespace as far as a team cares. Several files
 * of a name are told apart by how many names of the namespace their folders have, in order, so that
 * {@code Shop.Orders.Order} is {@code src/Shop/Core/Orders/Order.cs} rather than {@code
 * src/Billing/Order.cs}.
 */
final class TypeFiles {

  /** As many files of one name, and no folder to tell them apart, are no answer. */
  private static final int TOO_COMMON = 3;

  private static final Set<String> DOTTED = Set.of("cs", "fs", "vb", "swift", "dart");
  private static final Set<String> COLONS =
      Set.of("rs", "cc", "cpp", "cxx", "hpp", "h", "rb", "php", "mm", "m");
  private static final Set<String> SLASHES = Set.of("php");

  private final FileIndex index;

  TypeFiles(FileIndex index) {
    this.index = index;
  }

  Resolution declaring(String type) {
    List<String> names = names(type);
    Set<String> extensions =
        type.indexOf('\\') >= 0 ? SLASHES : type.contains("::") ? COLONS : DOTTED;
    // The innermost type may have a file of its own, or stand in that of the type around it.
    for (int last = names.size() - 1; last >= Math.max(0, names.size() - 2); last--) {
      List<String> namespace = names.subList(0, last);
      List<String> files = named(names, last, extensions);
      List<String> best = Likeliest.most(files, file -> shared(file, namespace));
      int shared = best.isEmpty() ? 0 : shared(best.getFirst(), namespace);
      boolean outer = last < names.size() - 1;
      if (!best.isEmpty() && (shared > 0 || (!outer && best.size() <= TOO_COMMON))) {
        boolean exact = shared >= Math.min(2, namespace.size()) && shared > 0;
        return new Resolution(Likeliest.first(best), exact);
      }
    }
    return Resolution.NONE;
  }

  /** A part of a type may have a file of its own: {@code Cart.Totals.cs} declares {@code Cart}. */
  private List<String> named(List<String> names, int last, Set<String> extensions) {
    List<String> found = new ArrayList<>();
    String name = names.get(last);
    List<String> stems =
        last == 0 ? List.of(name) : List.of(names.get(last - 1) + "." + name, name);
    for (String stem : stems) {
      for (String path : index.withStem(stem)) {
        if (extensions.contains(FileIndex.extension(path)) && FileIndex.stem(path).equals(stem)) {
          found.add(path);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    String snake = String.join("_", Words.of(name));
    for (String path : index.withStem(snake)) {
      if (extensions.contains(FileIndex.extension(path))) {
        found.add(path);
      }
    }
    return found;
  }

  /** How many names of a namespace stand in a path, in their order; a module is a file itself. */
  private static int shared(String path, List<String> namespace) {
    String[] folders = path.toLowerCase(Locale.ROOT).split("[/.]");
    int shared = 0;
    int folder = folders.length - 1;
    for (int name = namespace.size() - 1; name >= 0; name--) {
      String wanted = namespace.get(name).toLowerCase(Locale.ROOT);
      int found = folder;
      while (found >= 0 && !folders[found].equals(wanted)) {
        found--;
      }
      if (found >= 0) {
        shared++;
        folder = found - 1;
      }
    }
    return shared;
  }

  /** Without type parameters: {@code Acme.Cart`1+Totals<T>} is Acme, Cart, Totals. */
  private static List<String> names(String type) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    boolean arity = false;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (c == '<' || c == '[' || c == '(') {
        depth++;
      } else if (c == '>' || c == ']' || c == ')') {
        depth--;
      } else if (c == '`') {
        arity = true;
      } else if (depth == 0
          && (Character.isLetter(c) || c == '_' || (Character.isDigit(c) && !arity))) {
        name.append(c);
      } else if (depth == 0 && !Character.isDigit(c)) {
        arity = false;
        end(name, names);
      }
    }
    end(name, names);
    return names;
  }

  private static void end(StringBuilder name, List<String> names) {
    if (!name.isEmpty()) {
      names.add(name.toString());
      name.setLength(0);
    }
  }
}
