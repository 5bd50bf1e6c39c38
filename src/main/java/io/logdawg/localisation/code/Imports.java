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

  /** A line of Go's {@code import (…)}, or a single one, with or without a name of its own. */
  private static final Pattern GO =
      Pattern.compile("^\\s*(?:import\\s+)?(?:([\\w.]+)\\s+)?\"([\\w./-]+)\"\\s*$");

  /** PHP's {@code use A\\B as C;} and Rust's {@code use a::b::C;}, each with a list in braces. */
  private static final Pattern USE =
      Pattern.compile(
          "^\\s*(?:pub\\s+)?use\\s+(?:function\\s+)?((?:\\w+(?:\\\\|::))*)(?:(\\w+)(?:\\s+as\\s+(\\w+))?|\\{(.*)\\})\\s*;\\s*$");

  /** Ruby's {@code require_relative 'a/b'}, Lua's {@code local b = require("a.b")}. */
  private static final Pattern REQUIRE =
      Pattern.compile(
          "^\\s*(?:local\\s+(\\w+)\\s*=\\s*)?(?:require|require_relative)\\s*\\(?\\s*['\"]([\\w./-]+)['\"]\\s*\\)?\\s*$");

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
        || line.contains("require")
        || line.contains("use ")
        || line.contains("using")
        || line.stripTrailing().endsWith("\"");
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
    } else {
      used(line, found);
    }
  }

  private static void used(String line, Map<String, String> found) {
    Matcher use = USE.matcher(line);
    Matcher require = REQUIRE.matcher(line);
    Matcher go = GO.matcher(line);
    if (use.matches()) {
      String folder = use.group(1).replace("\\", "/").replace("::", "/").replace("crate/", "");
      String parent = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
      if (use.group(4) != null) {
        names(use.group(4), parent, found);
      } else {
        String name = use.group(3) == null ? use.group(2) : use.group(3);
        found.put(name, folder + use.group(2));
      }
    } else if (require.matches()) {
      String path =
          require.group(1) == null ? require.group(2) : require.group(2).replace('.', '/');
      found.put(require.group(1) == null ? last(path) : require.group(1), path);
    } else if (go.matches()) {
      String path = go.group(2);
      found.put(go.group(1) == null ? last(path) : go.group(1), path);
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
