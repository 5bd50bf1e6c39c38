package io.logdawg.narrative.chat.answer;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a model's words what could do more than be read: links, images, markup, control
 * characters and those that turn the direction of writing.
 */
final class PlainText {

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("!?\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)");

  /** HTML's own elements: {@code List<String>} is none. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:!--|!doctype|a|b|i|u|s|p|br|hr|em|h[1-6]|ul|ol|li|dl|dt|dd|div|span|pre|code|strong|small|"
              + "table|tr|td|th|img|svg|math|video|audio|source|picture|iframe|frame|object|embed|applet|"
              + "script|style|link|meta|base|html|head|body|title|form|input|button|select|textarea|"
              + "details|summary|template|slot|marquee|blink)(?:[\\s/][^<>]*)?/?>");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:[a-z][a-z0-9+.-]+://|www\\.|data:[a-z]+/|(?:javascript|vbscript|mailto):)[^\\s<>\"')\\]]+");
  private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(?:```|~~~)[\\w-]*\\s*$");

  private PlainText() {}

  /** A sentence or a few; empty where there is none. */
  static String of(@Nullable String text, int longest) {
    if (text == null) {
      return "";
    }
    String plain = MARKDOWN_LINK.matcher(visible(text)).replaceAll("$1");
    plain = TAG.matcher(plain).replaceAll("");
    plain = ADDRESS.matcher(plain).replaceAll("(address removed)");
    plain = FENCE.matcher(plain).replaceAll("");
    return bounded(plain.strip(), longest);
  }

  /** Code is shown as it is, never interpreted; only what cannot be seen goes. */
  static String code(String text, int longest) {
    return bounded(FENCE.matcher(visible(text)).replaceAll("").stripTrailing(), longest);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::isVisible).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isVisible(int c) {
    return c == '\n'
        || c == '\t'
        || (!Character.isISOControl(c)
            && Character.getType(c) != Character.FORMAT
            && Character.getType(c) != Character.SURROGATE
            && Character.getType(c) != Character.PRIVATE_USE);
  }

  private static String bounded(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
