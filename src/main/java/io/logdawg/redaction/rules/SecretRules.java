package io.logdawg.redaction.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * What secrets look like: the rules that Gitleaks keeps, and our own for what stands in logs rather
 * than in code. Both are files in Gitleaks' form, whose expressions are written for the engine that
 * re2j is a port of, so that they take linear time on any text.
 */
public final class SecretRules {

  private static final String GITLEAKS = "gitleaks.toml";
  private static final String OWN = "logs.toml";

  private final List<SecretRule> rules;
  private final List<Exemption> everywhere;

  private SecretRules(List<String> files) {
    List<JsonNode> read = files.stream().map(SecretRules::read).toList();
    rules = read.stream().flatMap(SecretRules::textRules).toList();
    everywhere = read.stream().map(file -> Exemption.of(file.path("allowlist"))).toList();
  }

  /** For texts of code: what a person committed by mistake. */
  public static SecretRules ofGitleaks() {
    return new SecretRules(List.of(GITLEAKS));
  }

  /** For texts that are to leave: rather one too many than one too few. */
  public static SecretRules all() {
    return new SecretRules(List.of(GITLEAKS, OWN));
  }

  /**
   * By the rules that are about files of this name; nothing in a file that is exempt as a whole.
   */
  public void findInFile(String file, String text, Consumer<Hit> found) {
    if (everywhere.stream().noneMatch(exemption -> exemption.coversFile(file))) {
      find(rules.stream().filter(rule -> rule.isAbout(file)), file, text, found);
    }
  }

  /** By every rule, since a text may quote any file. */
  public void find(String text, Consumer<Hit> found) {
    find(rules.stream(), "", text, found);
  }

  private void find(Stream<SecretRule> tried, String file, String text, Consumer<Hit> found) {
    var lower = text.toLowerCase(Locale.ROOT);
    tried.forEach(rule ->
        rule.find(
            file,
            text,
            lower,
            hit -> {
              if (everywhere.stream().noneMatch(exemption -> exemption.covers(file, hit))) {
                found.accept(hit);
              }
            }));
  }

  /** A few rules are about names of files alone. */
  private static Stream<SecretRule> textRules(JsonNode file) {
    return file.path("rules").valueStream().filter(rule -> rule.has("regex")).map(SecretRule::of);
  }

  private static JsonNode read(String file) {
    try (InputStream in = SecretRules.class.getResourceAsStream(file)) {
      return new TomlMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
