package io.logdawg.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many secrets are found, and how much that is none. */
class RedactionQualityTests {

  private static final int OF_EACH_LINE = 4;

  private final SecretDetector detector = new SecretDetector();
  private final Redactor redactor = new Redactor(List.of(detector));

  @Test
  void nearlyAllPlantedSecretsAreHidden() {
    var missed = new ArrayList<String>();
    int planted = 0;
    var forms = PlantedSecrets.all();

    for (var form : forms.entrySet()) {
      for (var line : form.getValue().lines()) {
        for (int i = 0; i < OF_EACH_LINE; i++) {
          var secret = form.getValue().secret().get();
          planted++;
          if (redactor.begin(List.of()).hide(inALog(line, secret)).contains(secret)) {
            missed.add(form.getKey() + " in " + line + ": " + secret);
          }
        }
      }
    }

    assertThat(forms).hasSizeGreaterThanOrEqualTo(40);
    assertThat(planted).isGreaterThanOrEqualTo(300);
    assertThat(missed).hasSizeLessThanOrEqualTo(planted * 2 / 100);
  }

  @Test
  void ordinaryCodeAndLogsKeepTheirWords() {
    var wrong = new ArrayList<String>();
    long lines = 0;

    for (var root : List.of("src/main/java", "src/test/resources/io/logdawg/logs/samples")) {
      for (var file : files(Path.of(root))) {
        var text = text(file);
        lines += text.lines().count();
        detector.find(
            text, span -> wrong.add(file + ": " + text.substring(span.start(), span.end())));
      }
    }

    assertThat(lines).isGreaterThan(40_000);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) (lines / 1_000));
  }

  private static String inALog(String line, String secret) {
    return """
    2026-11-24T10:00:00.000Z ERROR 1 --- [main] c.e.shop.Checkout : Could not pay
    %s
    \tat com.example.shop.Checkout.pay(Checkout.java:42)
    """
        .formatted(line.replace("%s", secret));
  }

  private static List<Path> files(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
