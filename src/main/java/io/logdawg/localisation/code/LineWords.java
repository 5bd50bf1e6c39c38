package io.logdawg.localisation.code;

import io.logdawg.localisation.files.Words;
import io.logdawg.source.LineRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of files line by line, taken apart once and kept as numbers, so that each clue that
 * counts words costs next to nothing more.
 */
public final class LineWords {

  /** A longer line is packed or data. */
  private static final int MAX_LINE = 2_000;

  private static final int[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, int[][]> files = new HashMap<>();

  public LineWords(Collection<Code> code) {
    for (Code file : code) {
      files.put(file.path(), file.lines().stream().map(this::numbered).toArray(int[][]::new));
    }
  }

  private int[] numbered(String line) {
    if (line.isBlank() || line.length() > MAX_LINE) {
      return NONE;
    }
    List<String> words = Words.of(line);
    int[] found = new int[words.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers.computeIfAbsent(words.get(i), _ -> numbers.size());
    }
    return found;
  }

  /** The words of these that occur at all, by their numbers. */
  public Map<Integer, String> numbered(Collection<String> words) {
    Map<Integer, String> found = new HashMap<>();
    for (String word : words) {
      Integer number = numbers.get(word);
      if (number != null) {
        found.put(number, word);
      }
    }
    return found;
  }

  /**
   * How often each wanted word occurs in some lines of a file.
   *
   * @param wanted by number
   */
  public Counted count(String path, LineRange lines, Map<Integer, String> wanted) {
    int[][] all = files.getOrDefault(path, new int[0][]);
    Map<String, Integer> often = new HashMap<>();
    int length = 0;
    for (int i = lines.start() - 1; i < Math.min(lines.end(), all.length); i++) {
      length += all[i].length;
      for (int number : all[i]) {
        String word = wanted.get(number);
        if (word != null) {
          often.merge(word, 1, Integer::sum);
        }
      }
    }
    return new Counted(often, length);
  }

  /**
   * @param often by word
   * @param length in words, of all kinds
   */
  public record Counted(Map<String, Integer> often, int length) {}
}
