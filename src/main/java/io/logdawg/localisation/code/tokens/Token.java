package io.logdawg.localisation.code.tokens;

import java.util.List;

/**
 * A word, a quoted text or a sign.
 *
 * @param line counted from 1
 * @param column of the first character, counted from 0
 */
public record Token(String text, Type type, int line, int column) {

  /** What it is made of. */
  public enum Type {
    WORD,
    STRING,
    SIGN
  }

  public boolean is(String sign) {
    return type != Type.STRING && text.equals(sign);
  }

  public boolean isWord() {
    return type == Type.WORD && !Character.isDigit(text.charAt(0));
  }

  public boolean looksLikeType() {
    return isWord() && Character.isUpperCase(text.charAt(0));
  }

  /**
   * Whether that sign or word stands at a place, which may be before the first or past the last.
   */
  public static boolean at(List<Token> tokens, int i, String sign) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
  }
}
