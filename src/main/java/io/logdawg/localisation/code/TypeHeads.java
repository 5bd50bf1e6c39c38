package io.logdawg.localisation.code;

import io.logdawg.localisation.code.BraceDeclarations.Head;
import io.logdawg.localisation.code.tokens.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads which type a brace opens, and the types that it is declared to be as well. */
final class TypeHeads {

  private static final Set<String> WORDS =
      Set.of(
          "class", "interface", "enum", "record", "struct", "trait", "object", "impl", "protocol");

  private final List<Token> tokens;

  TypeHeads(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a word there declares a type. */
  boolean at(int i) {
    Token token = tokens.get(i);
    return token.is("impl")
        || goType(i)
        || (WORDS.contains(token.text())
            && !Token.at(tokens, i - 1, ":")
            && !Token.at(tokens, i - 1, ".")
            && i + 1 < tokens.size()
            && tokens.get(i + 1).isWord());
  }

  /**
   * @param word where {@link #at} says so
   */
  Head read(int word, int brace) {
    if (goType(word)) {
      return new Head(tokens.get(word - 1), true, Set.of());
    }
    return tokens.get(word).is("impl")
        ? implemented(word, brace)
        : new Head(tokens.get(word + 1), true, between(tokens, word + 2, brace));
  }

  /** Go names a type before it says what kind it is: {@code type Cart struct}. */
  private boolean goType(int i) {
    return (tokens.get(i).is("struct") || tokens.get(i).is("interface"))
        && Token.at(tokens, i - 2, "type");
  }

  /** Rust's {@code impl<T> Priced for Cart<T>} is about {@code Cart}. */
  private Head implemented(int impl, int brace) {
    int target = -1;
    int depth = 0;
    for (int i = impl + 1; i < brace && !tokens.get(i).is("where"); i++) {
      Token token = tokens.get(i);
      depth += token.is("<") ? 1 : token.is(">") ? -1 : 0;
      if (depth == 0 && token.isWord() && (target < 0 || Token.at(tokens, i - 1, "for"))) {
        target = i;
      }
    }
    return target < 0
        ? Head.NONE
        : new Head(tokens.get(target), true, between(tokens, impl + 1, target));
  }

  /** The types named outside parentheses: a record's components are not its super types. */
  static Set<String> between(List<Token> tokens, int from, int to) {
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
