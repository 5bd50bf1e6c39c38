package io.logdawg.localisation.clues.words;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.words.Bm25.Text;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.LineWords.Counted;
import io.logdawg.localisation.files.TestCode;
import io.logdawg.localisation.files.Words;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts among which clues look for a query's words: main code only, a test repeats its own. */
final class Texts {

  private Texts() {}

  static List<Text> files(CaseFile evidence, Set<String> query) {
    Map<Integer, String> wanted = evidence.words().numbered(query);
    List<Text> texts = new ArrayList<>();
    for (Code code : evidence.code().values()) {
      if (!TestCode.is(code.path())) {
        LineRange whole = new LineRange(1, Math.max(1, code.lines().size()));
        texts.add(
            new Text(code.path(), code.path(), evidence.words().count(code.path(), whole, wanted)));
      }
    }
    return texts;
  }

  static List<Text> functions(CaseFile evidence, Set<String> query) {
    Map<Integer, String> wanted = evidence.words().numbered(query);
    List<Text> texts = new ArrayList<>();
    for (Code code : evidence.code().values()) {
      if (!TestCode.is(code.path())) {
        for (Declaration function : code.functions()) {
          Counted words = evidence.words().count(code.path(), function.lines(), wanted);
          texts.add(new Text(code.path(), function.name(), words));
        }
      }
    }
    return texts;
  }

  static List<Text> functionNames(CaseFile evidence, Set<String> query) {
    List<Text> texts = new ArrayList<>();
    for (Code code : evidence.code().values()) {
      if (!TestCode.is(code.path())) {
        for (Declaration function : code.functions()) {
          List<String> words = Words.of(function.name());
          Map<String, Integer> often = new HashMap<>();
          words.stream()
              .filter(query::contains)
              .forEach(word -> often.merge(word, 1, Integer::sum));
          texts.add(new Text(code.path(), function.name(), new Counted(often, words.size())));
        }
      }
    }
    return texts;
  }
}
