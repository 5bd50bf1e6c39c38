package io.logdawg.narrative.template;

import com.google.re2j.Pattern;
import io.logdawg.logs.Frame;
import io.logdawg.source.Commit;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Small matters of wording. */
final class Text {

  private static final int MAX_MESSAGE = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MAX_SUBJECT = 100;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Text() {}

  /** {@code Cart} of {@code org.acme.Shop$Cart}. */
  static String simpleName(String type) {
    String name = type.strip();
    int end =
        Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('$'), name.lastIndexOf(':')));
    return end < name.length() - 1 ? name.substring(end + 1) : name;
  }

  static String oneLine(String text) {
    String start = text.strip().substring(0, Math.min(text.strip().length(), 4 * MAX_MESSAGE));
    return shorten(BLANKS.matcher(start).replaceAll(" "), MAX_MESSAGE);
  }

  static String shorten(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    // Never half of a surrogate pair.
    int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }

  static Optional<String> function(Frame frame) {
    if (frame.function() == null || frame.function().isBlank()) {
      return Optional.empty();
    }
    String type = frame.type() == null ? "" : simpleName(frame.type());
    String name = frame.function();
    if (name.equals("<init>")) {
      return Optional.of("the constructor of " + type);
    }
    boolean qualified = type.isEmpty() || name.contains(".");
    return Optional.of(qualified ? name + "()" : type + "." + name + "()");
  }

  /** {@code 1a2b3c4d by Ada on 3 May 2025 (“Round totals”)}. */
  static String commit(Commit commit) {
    return "%s by %s on %s (“%s”)"
        .formatted(
            commit.id().abbreviated(),
            commit.author(),
            DAY.format(commit.authoredAt()),
            shorten(commit.subject(), MAX_SUBJECT));
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
