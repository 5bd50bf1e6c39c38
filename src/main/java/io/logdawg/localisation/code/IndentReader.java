package io.logdawg.localisation.code;

import io.logdawg.localisation.code.Code.Declaration;
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
    return Set.of("py", "pyi", "pyx", "rb", "rake");
  }

  @Override
  public Code read(SourceFile file) {
    List<String> lines = file.lines();
    List<Token> tokens = Lexer.read(file.text(), true);
    Map<String, String> imports = Imports.of(lines);
    Uses uses = new Uses(tokens, imports.keySet());
    List<Declaration> types = new ArrayList<>();
    List<Declaration> functions = new ArrayList<>();
    declarations(tokens, types, functions);
    return new Code(
        file, lines, types, functions, imports, uses.references, uses.variables, uses.literals);
  }

  private record Open(Token keyword, Token name, Set<String> related) {}

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
      int first = token.is("async") && i + 1 < tokens.size() ? i + 1 : i;
      if (")]}".contains(token.text())) {
        continue;
      }
      while (!open.isEmpty() && token.column() <= open.peek().keyword().column()) {
        close(open.pop(), before, types, functions);
      }
      Token keyword = tokens.get(first);
      boolean declares = keyword.is("def") || keyword.is("class") || keyword.is("module");
      if (declares && first + 1 < tokens.size() && tokens.get(first + 1).isWord()) {
        open.push(
            new Open(
                token.is("async") ? token : keyword,
                named(tokens, first + 1),
                related(tokens, first + 2)));
      }
    }
    while (!open.isEmpty()) {
      close(open.pop(), line, types, functions);
    }
  }

  /** Ruby's {@code def self.total} is about {@code total}. */
  private static Token named(List<Token> tokens, int i) {
    boolean own = tokens.get(i).is("self") && Uses.at(tokens, i + 1, ".") && i + 2 < tokens.size();
    return own ? tokens.get(i + 2) : tokens.get(i);
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
    (open.keyword().is("class") || open.keyword().is("module") ? types : functions)
        .add(
            new Declaration(
                open.name().text(), new LineRange(start, Math.max(start, line)), open.related()));
  }
}
