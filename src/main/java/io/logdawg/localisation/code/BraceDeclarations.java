package io.logdawg.localisation.code;

import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.tokens.Token;
import io.logdawg.source.LineRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what opens each brace: a type, a function or neither. One pass, looking back a little. */
final class BraceDeclarations {

  private static final int LOOK_BACK = 40;

  final List<Declaration> types = new ArrayList<>();
  final List<Declaration> functions = new ArrayList<>();

  private final List<Token> tokens;
  private final int[] opens;
  private final TypeHeads typeHeads;
  private final FunctionHeads functionHeads;

  /**
   * What stands before a brace.
   *
   * @param name null where it is neither a type nor a function
   * @param related a type's super types, or what a function returns; simple names
   */
  record Head(@Nullable Token name, boolean type, Set<String> related) {

    static final Head NONE = new Head(null, false, Set.of());
  }

  BraceDeclarations(List<Token> tokens) {
    this.tokens = tokens;
    this.opens = new int[tokens.size()];
    this.typeHeads = new TypeHeads(tokens);
    this.functionHeads = new FunctionHeads(tokens, opens);
    Deque<Integer> parentheses = new ArrayDeque<>();
    Deque<Head> braces = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.type() != Token.Type.SIGN) {
        continue;
      }
      switch (token.text()) {
        case "(" -> parentheses.push(i);
        case ")" -> opens[i] = parentheses.isEmpty() ? -1 : parentheses.pop();
        case "{" -> braces.push(head(i));
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

  private void close(Head head, int line) {
    Token name = head.name();
    if (name != null) {
      LineRange lines = new LineRange(name.line(), Math.max(line, name.line()));
      (head.type() ? types : functions).add(new Declaration(name.text(), lines, head.related()));
    }
  }

  private Head head(int brace) {
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
      } else if (typeHeads.at(i)) {
        return typeHeads.read(i, brace);
      }
    }
    return group < 0 ? Head.NONE : functionHeads.read(group);
  }
}
