package io.logdawg.localisation.code;

import io.logdawg.localisation.code.BraceDeclarations.Head;
import io.logdawg.localisation.code.tokens.Token;
import java.util.List;
import java.util.Set;

/**
 * Reads which function a brace opens: named before its parameters, or as what it is assigned to.
 */
final class FunctionHeads {

  private static final int LOOK_BACK = 40;

  /** How far before its name a function's result type may stand, in tokens. */
  private static final int RESULT = 6;

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

  private final List<Token> tokens;
  private final int[] opens;

  /**
   * @param opens for each closing parenthesis so far, where it was opened
   */
  FunctionHeads(List<Token> tokens, int[] opens) {
    this.tokens = tokens;
    this.opens = opens;
  }

  /**
   * @param closing the parenthesis that ends the parameters
   */
  Head read(int closing) {
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
    return before >= 0 && names(before)
        ? new Head(
            tokens.get(before),
            false,
            TypeHeads.between(tokens, Math.max(0, before - RESULT), before))
        : Head.NONE;
  }

  private boolean names(int i) {
    return tokens.get(i).isWord()
        && !NO_FUNCTION.contains(tokens.get(i).text())
        && !Token.at(tokens, i - 1, "new")
        && !constructedInPackage(i);
  }

  /** {@code new org.acme.Cart() {}} is no function called {@code Cart}. */
  private boolean constructedInPackage(int name) {
    return Token.at(tokens, name - 1, ".")
        && name > 1
        && tokens.get(name - 2).isWord()
        && !tokens.get(name - 2).is("prototype")
        && !tokens.get(name - 2).is("exports");
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
}
