package io.logdawg.redaction;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
final class EmailDetector implements Detector {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}([A-Za-z]{2,24})\\b");

  /** {@code icon@2x.png} and {@code name@host.service} are files and units, not people. */
  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "mjs", "ts", "css", "jar", "service");

  @Override
  public Kind kind() {
    return Kind.EMAIL;
  }

  @Override
  public void find(String text, Consumer<Span> found) {
    if (text.indexOf('@') < 0) {
      return;
    }
    var matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      if (!FILES.contains(matcher.group(1).toLowerCase(Locale.ROOT))
          && !matcher.group().startsWith("git@")) {
        found.accept(new Span(matcher.start(), matcher.end(), Kind.EMAIL));
      }
    }
  }
}
