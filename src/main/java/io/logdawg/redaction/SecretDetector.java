package io.logdawg.redaction;

import io.logdawg.redaction.rules.SecretRules;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
final class SecretDetector implements Detector {

  private final SecretRules rules = SecretRules.all();

  @Override
  public Kind kind() {
    return Kind.SECRET;
  }

  @Override
  public void find(String text, Consumer<Span> found) {
    rules.find(text, hit -> found.accept(new Span(hit.start(), hit.end(), Kind.SECRET)));
  }
}
