package io.logdawg.redaction;

import com.google.re2j.Pattern;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A log may well hold a placeholder's text; it must not come back as another's secret. */
@Component
final class QuoteDetector implements Detector {

  private static final Pattern PLACEHOLDER = Pattern.compile(Redaction.PLACEHOLDER);

  @Override
  public Kind kind() {
    return Kind.QUOTE;
  }

  @Override
  public void find(String text, Consumer<Span> found) {
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.accept(new Span(matcher.start(), matcher.end(), Kind.QUOTE));
    }
  }
}
