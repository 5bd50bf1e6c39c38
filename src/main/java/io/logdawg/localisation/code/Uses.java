package io.logdawg.localisation.code;

import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.localisation.code.Code.Reference;
import io.logdawg.localisation.code.tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names are used where, and which types variables have: the same in most languages. */
final class Uses {

  private static final Set<String> NOT_CALLED =
      Set.of(
          "if",
          "for",
          "while",
          "switch",
          "catch",
          "return",
          "synchronized",
          "super",
          "this",
          "try",
          "with",
          "elif",
          "in",
          "and",
          "or",
          "not",
          "sizeof",
          "typeof",
          "await",
          "def",
          "function",
          "print",
          "assert",
          "lambda",
          "throw",
          "new",
          "using",
          "lock",
          "when",
          "match",
          "unless");

  final List<Reference> references = new ArrayList<>();
  final Map<String, Set<String>> variables = new HashMap<>();
  final List<String> literals = new ArrayList<>();

  Uses(List<Token> tokens, Set<String> imported) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.type() == Token.Type.STRING) {
        literals.add(token.text());
      } else if (token.isWord()) {
        reference(tokens, i, imported);
        variable(tokens, i);
      }
    }
  }

  private void reference(List<Token> tokens, int i, Set<String> imported) {
    Token token = tokens.get(i);
    boolean called = Token.at(tokens, i + 1, "(") && !NOT_CALLED.contains(token.text());
    boolean made = Token.at(tokens, i - 1, "new");
    if (!called && !made && !token.looksLikeType() && !imported.contains(token.text())) {
      return;
    }
    Kind kind =
        made || (called && token.looksLikeType())
            ? Kind.CONSTRUCTION
            : called ? Kind.CALL : Kind.MENTION;
    references.add(new Reference(token.text(), token.line(), kind, receiver(tokens, i)));
  }

  private static String receiver(List<Token> tokens, int i) {
    boolean arrow = Token.at(tokens, i - 1, ">") && Token.at(tokens, i - 2, "-");
    boolean colons = Token.at(tokens, i - 1, ":") && Token.at(tokens, i - 2, ":");
    int before = Token.at(tokens, i - 1, ".") ? i - 2 : arrow || colons ? i - 3 : -1;
    return before >= 0 && tokens.get(before).isWord() ? tokens.get(before).text() : "";
  }

  private void variable(List<Token> tokens, int i) {
    Token name = tokens.get(i);
    if (i > 0 && tokens.get(i - 1).looksLikeType() && ends(tokens, i + 1)) {
      add(name, tokens.get(i - 1));
    } else if (Token.at(tokens, i + 1, ":")
        && i + 2 < tokens.size()
        && tokens.get(i + 2).looksLikeType()) {
      add(name, tokens.get(i + 2));
    } else if (Token.at(tokens, i + 1, "=")) {
      int value = Token.at(tokens, i + 2, "new") ? i + 3 : i + 2;
      if (value < tokens.size() && tokens.get(value).looksLikeType()) {
        add(name, tokens.get(value));
      }
    }
  }

  private void add(Token name, Token type) {
    variables.computeIfAbsent(name.text(), _ -> new LinkedHashSet<>()).add(type.text());
  }

  private static boolean ends(List<Token> tokens, int i) {
    return Token.at(tokens, i, "=")
        || Token.at(tokens, i, ";")
        || Token.at(tokens, i, ",")
        || Token.at(tokens, i, ")")
        || Token.at(tokens, i, ":");
  }
}
