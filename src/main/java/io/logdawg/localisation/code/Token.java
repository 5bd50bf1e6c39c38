package io.logdawg.localisation.code;

/**
 * @param line counted from 1
 * @param column of the first character, counted from 0
 */
record Token(String text, Type type, int line, int column) {

  enum Type {
    WORD,
    STRING,
    SIGN
  }

  boolean is(String sign) {
    return type != Type.STRING && text.equals(sign);
  }

  boolean isWord() {
    return type == Type.WORD && !Character.isDigit(text.charAt(0));
  }

  boolean looksLikeType() {
    return isWord() && Character.isUpperCase(text.charAt(0));
  }
}
