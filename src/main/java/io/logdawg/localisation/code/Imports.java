package io.logdawg.localisation.code;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file imports, under the name it uses for it. The forms of many languages are tried on each
 * line; what one language writes is nothing in another.
 */
final class Imports {

  private static final int MAX_LINE = 400;

  /** {@code import a.b.C;}, with {@code static}, {@code as} and C#'s {@code using}. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "^\\s*(?:import|using)\\s+(static\\s+)?([\\w.]+\\w)(?:\\s+as\\s+(\\w+))?\\s*;?\\s*$");

  private static final Pattern PYTHON_FROM =
      Pattern.compile("^\\s*from\\s+([\\w.]+)\\s+import\\s+\\(?(.*)$");

  /** {@code import {a, b as c} from './x'}, {@code const {a} = require('./x')}. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "^\\s*(?:import|export|const|let|var)\\s+(.*?)\\s*(?:from|=\\s*(?:await\\s+)?(?:require|import)\\s*\\()\\s*['\"]([^'\"]+)['\"]");

  private static final Pattern INCLUDE =
      Pattern.compile("^\\s*#\\s*include\\s+[\"<]([^\">]+)[\">]");
  private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\s*(?:\\s+as\\s+|:\\s*)(\\w+))?");

  private Imports() {}

  static Map<String, String> of(List<String> lines) {
    Map<String, String> found = new HashMap<>();
    for (String line : lines) {
      if (line.length() <= MAX_LINE && worthALook(line)) {
        read(line, found);
      }
    }
    return found;
  }

  /** Patterns are slow next to a look for a word. */
  private static boolean worthALook(String line) {
    return line.contains("import")
        || line.contains("include")
        || line.contains("require(")
        || line.contains("using");
  }

  private static void read(String line, Map<String, String> found) {
    Matcher dotted = DOTTED.matcher(line);
    Matcher python = PYTHON_FROM.matcher(line);
    Matcher script = SCRIPT.matcher(line);
    Matcher include = INCLUDE.matcher(line);
    if (dotted.matches()) {
      boolean member = dotted.group(1) != null;
      String path = dotted.group(2).replace('.', '/');
      String name = dotted.group(3) == null ? last(path) : dotted.group(3);
      found.put(name, member ? parent(path) : path);
    } else if (python.matches()) {
      names(python.group(2), python.group(1).replace('.', '/'), found);
    } else if (script.find()) {
      names(script.group(1), withoutExtension(script.group(2)), found);
    } else if (include.find()) {
      String path = withoutExtension(include.group(1));
      found.put(last(path), path);
    }
  }

  private static void names(String list, String path, Map<String, String> found) {
    Matcher name = NAME.matcher(list);
    while (name.find()) {
      found.put(name.group(2) == null ? name.group(1) : name.group(2), path);
    }
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
