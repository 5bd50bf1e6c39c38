package io.logdawg.localisation.code;

import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.tokens.Lexer;
import io.logdawg.localisation.code.tokens.Lexer.Syntax;
import io.logdawg.localisation.code.tokens.Token;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Languages whose bodies are indented, or end with {@code end} at the indentation they began. */
@Component
final class IndentReader implements CodeReader {

  @Override
  public Set<String> extensions() {
    return Set.of("py", "pyi", "pyx", "rb", "rake", "ex", "exs", "lua");
  }

  @Override
  public Code read(SourceFile file) {
    List<String> lines = file.lines();
    boolean lua = FileIndex.extension(file.path()).equals("lua");
    List<Token> tokens = Lexer.read(file.text(), lua ? Syntax.DASHES : Syntax.HASH);
    Map<String, String> imports = Imports.of(lines);
    Uses uses = new Uses(tokens, imports.keySet());
    List<Declaration> types = new ArrayList<>();
    List<Declaration> functions = new ArrayList<>();
    declarations(tokens, types, functions);
    return new Code(
        file, lines, types, functions, imports, uses.references, uses.variables, uses.literals);
  }

  private static final Set<String> TYPES = Set.of("class", "module", "defmodule");
  private static final Set<String> FUNCTIONS =
      Set.of("def", "defp", "defmacro", "defmacrop", "function");

  private record Open(Token keyword, boolean type, Token name, Set<String> related) {}

  private static void declarations(
      List<Token> tokens, List<Declaration> types, List<Declaration> functions) {
    Deque<Open> open = new ArrayDeque<>();
    int line = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.line() == line) {
        continue;
      }
      int before = Math.max(line, 1);
      line = token.line();
      boolean prefixed = token.is("async") || token.is("local");
      int first = prefixed && i + 1 < tokens.size() ? i + 1 : i;
      if (")]}".contains(token.text())) {
        continue;
      }
      while (!open.isEmpty() && token.column() <= open.peek().keyword().column()) {
        close(open.pop(), before, types, functions);
      }
      Token keyword = tokens.get(first);
      boolean declares = TYPES.contains(keyword.text()) || FUNCTIONS.contains(keyword.text());
      if (declares && first + 1 < tokens.size() && tokens.get(first + 1).isWord()) {
        open.push(
            new Open(
                prefixed ? token : keyword,
                TYPES.contains(keyword.text()),
                named(tokens, first + 1),
                related(tokens, first + 2)));
      }
    }
    while (!open.isEmpty()) {
      close(open.pop(), line, types, functions);
    }
  }

  /**
   * The last of a dotted name: Ruby's {@code def self.total} and Lua's {@code function Cart:total}
   * are about {@code total}. Ruby's and Elixir's names may end with a mark, as traces print them.
   */
  private static Token named(List<Token> tokens, int i) {
    int last = i;
    while ((Token.at(tokens, last + 1, ".") || Token.at(tokens, last + 1, ":"))
        && last + 2 < tokens.size()
        && tokens.get(last + 2).isWord()) {
      last += 2;
    }
    Token name = tokens.get(last);
    int end = name.column() + name.text().length();
    boolean marked =
        (Token.at(tokens, last + 1, "?") || Token.at(tokens, last + 1, "!"))
            && tokens.get(last + 1).line() == name.line()
            && tokens.get(last + 1).column() == end;
    return marked
        ? new Token(
            name.text() + tokens.get(last + 1).text(), name.type(), name.line(), name.column())
        : name;
  }

  private static Set<String> related(List<Token> tokens, int from) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = from; i < tokens.size() && tokens.get(i).line() == tokens.get(from).line(); i++) {
      if (tokens.get(i).looksLikeType()) {
        found.add(tokens.get(i).text());
      }
    }
    return found;
  }

  private static void close(
      Open open, int line, List<Declaration> types, List<Declaration> functions) {
    int start = open.name().line();
    (open.type() ? types : functions)
        .add(
            new Declaration(
                open.name().text(), new LineRange(start, Math.max(start, line)), open.related()));
  }
}
