package io.logdawg.narrative.chat.answer;

import io.logdawg.narrative.chat.answer.Answer.Evidence;
import io.logdawg.narrative.chat.answer.Answer.Ranked;
import io.logdawg.narrative.chat.answer.Answer.Statement;
import io.logdawg.narrative.chat.answer.Checked.Dropped;
import io.logdawg.narrative.chat.answer.Checked.Grounded;
import io.logdawg.narrative.chat.answer.Checked.Part;
import io.logdawg.narrative.chat.answer.Checked.Source;
import io.logdawg.narrative.chat.reading.Material;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer against what was shown. A statement stays if all that it names exists, all its
 * evidence was shown, and every quote stands where it is said to; otherwise it is dropped whole,
 * since nobody can tell which half of it was made up.
 */
public final class EvidenceCheck {

  private static final int MOST_STATEMENTS = 12;
  private static final int MOST_RANKED = 10;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_DROPPED = 300;

  private final Material material;
  private final Sources sources;
  private final Mentions mentions;
  private final List<Grounded> kept = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  private EvidenceCheck(Material material) {
    this.material = material;
    this.sources = new Sources(material);
    this.mentions = new Mentions(material);
  }

  public static Checked check(Answer answer, Material material) {
    return new EvidenceCheck(material).checked(answer);
  }

  private Checked checked(Answer answer) {
    if (answer.summary() != null) {
      check(Part.SUMMARY, answer.summary());
    }
    check(Part.ROOT_CAUSE, answer.rootCause());
    check(Part.ANALYSIS, answer.analysis());
    check(Part.RECOMMENDATION, answer.recommendations());
    List<String> ranking = ranking(answer);
    Double confidence = answer.confidence();
    return new Checked(
        confidence == null || confidence.isNaN() ? 0 : Math.clamp(confidence, 0.0, 1.0),
        kept,
        ranking,
        noCause(answer.noCause()),
        dropped);
  }

  private void check(Part part, @Nullable List<Statement> statements) {
    Answer.withoutNulls(statements).stream()
        .limit(MOST_STATEMENTS)
        .forEach(statement -> check(part, statement));
  }

  private void check(Part part, Statement statement) {
    String text = PlainText.of(statement.text(), LONGEST_TEXT);
    if (text.isEmpty()) {
      return;
    }
    List<Source> rests = new ArrayList<>();
    Optional<String> fault =
        rests(statement.evidenceOrNone(), rests).or(() -> mentions.fault(text, logQuotes(rests)));
    if (fault.isPresent()) {
      drop(text, fault.get());
    } else {
      kept.add(new Grounded(part, text, change(statement, part), rests));
    }
  }

  /** Code is a proposal and names what is not there yet, so that nothing can be held against it. */
  private static @Nullable String change(Statement statement, Part part) {
    String change = statement.change();
    return part != Part.RECOMMENDATION || change == null || change.isBlank()
        ? null
        : PlainText.code(change, LONGEST_TEXT);
  }

  private Optional<String> rests(List<Evidence> evidence, List<Source> found) {
    if (evidence.isEmpty()) {
      return Optional.of("It gives no evidence.");
    }
    for (Evidence each : evidence) {
      Optional<String> fault = sources.resolve(each, found);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private List<String> ranking(Answer answer) {
    Set<String> ranked = new LinkedHashSet<>();
    for (Ranked each : Answer.withoutNulls(answer.ranking()).stream().limit(MOST_RANKED).toList()) {
      String path = each.path() == null ? "" : each.path().strip();
      List<Source> rests = new ArrayList<>();
      Optional<String> fault =
          sources.isPath(path)
              ? rests(each.evidenceOrNone(), rests)
              : Optional.of("The repository has no such file.");
      if (fault.isEmpty() && rests.stream().noneMatch(source -> isIn(path, source))) {
        fault = Optional.of("None of its evidence is in that file.");
      }
      if (fault.isPresent()) {
        drop("Ranked: " + path, fault.get());
      } else {
        ranked.add(path);
      }
    }
    return List.copyOf(ranked);
  }

  private static boolean isIn(String path, Source source) {
    return source instanceof Source.InFile file && file.path().equals(path);
  }

  private @Nullable String noCause(@Nullable String why) {
    String text = PlainText.of(why, LONGEST_TEXT);
    if (text.isEmpty()) {
      return null;
    }
    // It rests on all that was shown, which is why it needs no evidence.
    Optional<String> fault = mentions.fault(text, material.log().shownText());
    fault.ifPresent(said -> drop(text, said));
    return fault.isPresent() ? null : text;
  }

  private static String logQuotes(List<Source> sources) {
    return sources.stream()
        .filter(Source.InLog.class::isInstance)
        .map(Source::quote)
        .collect(Collectors.joining("\n"));
  }

  private void drop(String text, String why) {
    dropped.add(new Dropped(PlainText.of(text, LONGEST_DROPPED), why));
  }
}
