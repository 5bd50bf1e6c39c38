package io.logdawg.localisation.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where the time goes, by the name of what took it. */
final class Times {

  private final Map<String, Long> nanos = new LinkedHashMap<>();

  <T> T of(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    nanos.merge(name, System.nanoTime() - start, Long::sum);
    return result;
  }

  /** Shares of the whole, the largest first. */
  @Override
  public String toString() {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    return nanos.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(one ->
            String.format(Locale.ROOT, "%-20s%5.1f %%", one.getKey(), 100.0 * one.getValue() / all))
        .collect(Collectors.joining("\n"));
  }
}
