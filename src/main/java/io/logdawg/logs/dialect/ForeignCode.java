package io.logdawg.logs.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which frames are plainly the language's or a known library's own, by a list beside the dialect's
 * class: {@code type} (a type's beginning), {@code path} (a part of the file's path), {@code file}
 * (a file's beginning) or {@code function} (a whole name), a blank, the value; {@code #} begins a
 * remark.
 */
public final class ForeignCode {

  private final List<String> types = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> functions = new ArrayList<>();

  private ForeignCode() {}

  /** Reads the list {@code name} that lies beside {@code dialect}. */
  public static ForeignCode beside(Class<? extends LogDialect> dialect, String name) {
    try (var in = dialect.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no list %s beside %s".formatted(name, dialect));
      }
      var foreign = new ForeignCode();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(foreign::add);
      return foreign;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean holds(@Nullable String type, @Nullable String function, @Nullable String file) {
    return (type != null && types.stream().anyMatch(type::startsWith))
        || (function != null && functions.contains(function))
        || (file != null
            && (files.stream().anyMatch(file::startsWith)
                || paths.stream().anyMatch(file::contains)));
  }

  private void add(String line) {
    int blank = line.indexOf(' ');
    String value = line.substring(blank + 1).strip();
    switch (line.substring(0, Math.max(blank, 0))) {
      case "type" -> types.add(value);
      case "path" -> paths.add(value);
      case "file" -> files.add(value);
      case "function" -> functions.add(value);
      default -> throw new IllegalStateException("no such kind of foreign code: " + line);
    }
  }
}
