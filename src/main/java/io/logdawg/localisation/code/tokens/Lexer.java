package io.logdawg.localisation.code.tokens;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits source text into words, quoted texts and signs, in one pass. Comments are left out. A
 * quote that is not closed ends with its line, so that a language's odd use of one (a lifetime, a
 * regular expression) spoils no more than that.
 */
public final class Lexer {

  private static final int MAX_LITERAL = 400;

  private final String text;
  private final Syntax syntax;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  /** How comments begin, and whether {@code 'a} may be a lifetime rather than a quote. */
  public enum Syntax {
    SLASHES("//"),
    HASH("#"),
    DASHES("--"),
    RUST("//");

    private final String comment;

    Syntax(String comment) {
      this.comment = comment;
    }
  }

  private Lexer(String text, Syntax syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  public static List<Token> read(String text, Syntax syntax) {
    Lexer lexer = new Lexer(text, syntax);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        newLine();
      } else if (c <= ' ') {
        at++;
      } else if (!comment()) {
        token(c);
      }
    }
  }

  private void token(char c) {
    if (lifetime(c)) {
      at++;
      word();
      tokens.removeLast();
    } else if (c == '"' || c == '\'' || c == '`') {
      quoted(c);
    } else if (Character.isJavaIdentifierPart(c)) {
      word();
    } else {
      add(String.valueOf(c), Token.Type.SIGN, at++);
    }
  }

  private boolean comment() {
    if (text.startsWith(syntax.comment, at)) {
      toLineEnd();
      return true;
    }
    if (syntax.comment.equals("//") && text.startsWith("/*", at)) {
      skipPast("*/", at + 2);
      return true;
    }
    return false;
  }

  /** {@code 'a} of {@code &'a str}, not {@code 'a'}. */
  private boolean lifetime(char c) {
    return syntax == Syntax.RUST
        && c == '\''
        && at + 2 < text.length()
        && Character.isJavaIdentifierStart(text.charAt(at + 1))
        && text.charAt(at + 2) != '\'';
  }

  private void quoted(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (quote != '`' && text.startsWith(triple, at)) {
      int start = at;
      int startLine = line;
      int column = at - lineStart;
      skipPast(triple, at + 3);
      literal(start + 3, Math.max(start + 3, at - 3), startLine, column);
      return;
    }
    int start = at++;
    int startLine = line;
    int column = start - lineStart;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        if (quote != '`') {
          break;
        }
        newLine();
      } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        at += 2;
      } else if (c == quote) {
        at++;
        literal(start + 1, at - 1, startLine, column);
        return;
      } else {
        at++;
      }
    }
    literal(start + 1, at, startLine, column);
  }

  private void literal(int from, int to, int startLine, int column) {
    int end = Math.min(to, from + MAX_LITERAL);
    tokens.add(new Token(text.substring(from, end), Token.Type.STRING, startLine, column));
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    add(text.substring(start, at), Token.Type.WORD, start);
  }

  private void add(String word, Token.Type type, int start) {
    tokens.add(new Token(word, type, line, start - lineStart));
  }

  private void toLineEnd() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void skipPast(String end, int from) {
    int found = text.indexOf(end, Math.min(from, text.length()));
    int stop = found < 0 ? text.length() : found + end.length();
    while (at < stop) {
      if (text.charAt(at) == '\n') {
        newLine();
      } else {
        at++;
      }
    }
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }
}
