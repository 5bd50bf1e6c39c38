package io.logdawg.localisation.code;

import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.source.LineRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what opens each brace: a type, a function or neither. One pass, looking back a little. */
final class BraceDeclarations {

  private static final int LOOK_BACK = 40;
  private static final Set<String> TYPE_WORDS =
      Set.of(
          "class", "interface", "enum", "record", "struct", "trait", "object", "impl", "protocol");
  private static final Set<String> NO_FUNCTION =
      Set.of(
          "if",
          "for",
          "while",
          "switch",
          "catch",
          "synchronized",
          "try",
          "with",
          "using",
          "lock",
          "when",
          "return",
          "foreach",
          "match",
          "guard",
          "function",
          "func",
          "fun",
          "fn",
          "elseif",
          "import",
          "const",
          "var",
          "base",
          "super",
          "this");

  final List<Declaration> types = new ArrayList<>();
  final List<Declaration> functions = new ArrayList<>();

  private final List<Token> tokens;
  private final int[] opens;

  private record Open(@Nullable Token name, boolean type, Set<String> related) {}

  BraceDeclarations(List<Token> tokens) {
    this.tokens = tokens;
    this.opens = new int[tokens.size()];
    Deque<Integer> parentheses = new ArrayDeque<>();
    Deque<Open> braces = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.type() != Token.Type.SIGN) {
        continue;
      }
      switch (token.text()) {
        case "(" -> parentheses.push(i);
        case ")" -> opens[i] = parentheses.isEmpty() ? -1 : parentheses.pop();
        case "{" -> braces.push(opened(i));
        case "}" -> {
          if (!braces.isEmpty()) {
            close(braces.pop(), token.line());
          }
        }
        default -> {}
      }
    }
    int last = tokens.isEmpty() ? 1 : tokens.getLast().line();
    while (!braces.isEmpty()) {
      close(braces.pop(), last);
    }
  }

  private void close(Open open, int line) {
    if (open.name() != null) {
      (open.type() ? types : functions)
          .add(
              new Declaration(
                  open.name().text(),
                  new LineRange(open.name().line(), Math.max(line, open.name().line())),
                  open.related()));
    }
  }

  private Open opened(int brace) {
    int group = -1;
    for (int i = brace - 1; i >= Math.max(0, brace - LOOK_BACK); i--) {
      Token token = tokens.get(i);
      if (token.is(";") || token.is("{") || token.is("}")) {
        break;
      }
      if (token.is(")")) {
        if (group < 0) {
          group = i;
        }
        if (opens[i] < 0) {
          break;
        }
        i = opens[i];
      } else if (token.is("(")) {
        break;
      } else if ((token.is("struct") || token.is("interface")) && Uses.at(tokens, i - 2, "type")) {
        return new Open(tokens.get(i - 1), true, Set.of());
      } else if (token.is("impl")) {
        return implemented(i, brace);
      } else if (TYPE_WORDS.contains(token.text())
          && !Uses.at(tokens, i - 1, ":")
          && named(i + 1)
          && !Uses.at(tokens, i - 1, ".")) {
        return new Open(tokens.get(i + 1), true, typesBetween(i + 2, brace));
      }
    }
    return group < 0 ? new Open(null, false, Set.of()) : function(group);
  }

  /** Rust's {@code impl<T> Priced for Cart<T>} is about {@code Cart}. */
  private Open implemented(int impl, int brace) {
    int target = -1;
    int depth = 0;
    for (int i = impl + 1; i < brace && !tokens.get(i).is("where"); i++) {
      Token token = tokens.get(i);
      depth += token.is("<") ? 1 : token.is(">") ? -1 : 0;
      if (depth == 0 && token.isWord() && (target < 0 || Uses.at(tokens, i - 1, "for"))) {
        target = i;
      }
    }
    return target < 0
        ? new Open(null, false, Set.of())
        : new Open(tokens.get(target), true, typesBetween(impl + 1, target));
  }

  /** Where type parameters begin that end here: {@code total<T>(…)}. */
  private int withoutGenerics(int before) {
    int i = before;
    if (i >= 0 && (tokens.get(i).is(">") || tokens.get(i).is("]"))) {
      String open = tokens.get(i).is(">") ? "<" : "[";
      String close = tokens.get(i).text();
      int depth = 0;
      for (int looked = 0; i >= 0 && looked < LOOK_BACK; looked++, i--) {
        depth += tokens.get(i).is(close) ? 1 : tokens.get(i).is(open) ? -1 : 0;
        if (depth == 0) {
          return i - 1;
        }
      }
      return before;
    }
    return i;
  }

  private boolean named(int i) {
    return i < tokens.size() && tokens.get(i).isWord();
  }

  /** Named before its parameters, or as what it is assigned to. */
  private Open function(int closing) {
    int before = withoutGenerics(opens[closing] - 1);
    // Go names its results in parentheses too.
    if (before >= 0 && tokens.get(before).is(")") && opens[before] > 0) {
      before = withoutGenerics(opens[before] - 1);
    }
    if (before >= 0 && tokens.get(before).is("function")) {
      before--;
    }
    if (before > 0 && tokens.get(before).is("async")) {
      before--;
    }
    if (before > 0 && (tokens.get(before).is("=") || tokens.get(before).is(":"))) {
      before--;
    }
    boolean named =
        before >= 0
            && tokens.get(before).isWord()
            && !NO_FUNCTION.contains(tokens.get(before).text())
            && !Uses.at(tokens, before - 1, "new")
            && !constructedInPackage(before);
    if (!named) {
      return new Open(null, false, Set.of());
    }
    return new Open(tokens.get(before), false, typesBetween(Math.max(0, before - 6), before));
  }

  /** {@code new org.acme.Cart() {}} is no function called {@code Cart}. */
  private boolean constructedInPackage(int name) {
    return Uses.at(tokens, name - 1, ".")
        && name > 1
        && tokens.get(name - 2).isWord()
        && !tokens.get(name - 2).is("prototype")
        && !tokens.get(name - 2).is("exports");
  }

  /** Outside parentheses: a record's components are not its super types. */
  private Set<String> typesBetween(int from, int to) {
    Set<String> found = new LinkedHashSet<>();
    int depth = 0;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is(";") || token.is("}") || token.is("{")) {
        found.clear();
      } else if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      } else if (depth <= 0 && token.looksLikeType()) {
        found.add(token.text());
      }
    }
    return found;
  }
}
