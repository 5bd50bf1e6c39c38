package io.logdawg.narrative;

import static io.logdawg.localisation.testing.Logs.at;
import static io.logdawg.localisation.testing.Logs.failure;
import static io.logdawg.localisation.testing.Logs.java;
import static io.logdawg.localisation.testing.Logs.log;
import static io.logdawg.localisation.testing.Logs.trace;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.Suspects;
import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.ResolvedFrame;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.localisation.testing.History;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TemplateNarratorTests {

  private static final Frame TOTAL = java("shop.Cart", "total", 45);
  private static final Frame PLACE = java("shop.Orders", "place", 12);
  private static final Commit ROUNDING =
      new Commit(
          new CommitId("1a2b3c4d".repeat(5)),
          "Ada Byron",
          "ada@example.org",
          Instant.parse("2025-05-03T10:00:00Z"),
          Instant.parse("2025-05-03T10:00:00Z"),
          "Round totals\n\nAs the law says.",
          List.of());

  private final History history = new History().with("a", "a").commit("Begin");

  private Narrative tell(ParsedLog log, Suspects suspects) {
    try (var context = new AnnotationConfigApplicationContext("io.logdawg.narrative.template")) {
      return context.getBean(Narrator.class).tell(log, suspects, history.tree());
    }
  }

  private static Suspects cart(double confidence) {
    Finding frame = new Finding("frame", 2, "total(), line 45, is the innermost call");
    Finding against = new Finding("no-bodies", -1, "it runs nothing");
    SuspectFile file =
        new SuspectFile("src/shop/Cart.java", 0.8, 100, List.of(frame, against), List.of());
    SuspectFile next = new SuspectFile("src/shop/Orders.java", 0.1, 100, List.of(), List.of());
    SuspectCommit commit =
        new SuspectCommit(
            ROUNDING,
            1,
            "It last changed line 45 of src/shop/Cart.java.",
            List.of("src/shop/Cart.java"),
            List.of());
    return new Suspects(
        List.of(file, next),
        List.of(commit),
        List.of(
            new ResolvedFrame(TOTAL, "src/shop/Cart.java", 45),
            new ResolvedFrame(PLACE, "src/shop/Orders.java", 12)),
        confidence,
        List.of());
  }

  private static final Suspects NOTHING =
      new Suspects(
          List.of(), List.of(), List.of(), 0, List.of("No cause was found, because of the moon."));

  @Test
  void aFoundCauseIsToldWithPlaceReasonAndCommit() {
    Narrative told =
        tell(failure("java.lang.NullPointerException", "coupon is null", TOTAL, PLACE), cart(0.8));

    assertThat(told.title()).isEqualTo("NullPointerException in Cart.total(), Cart.java:45");
    assertThat(told.errorType()).isEqualTo("NullPointerException");
    assertThat(told.summary())
        .isEqualTo(
            "NullPointerException (“coupon is null”) in Cart.total(), at src/shop/Cart.java:45:"
                + " a value was used that was not there.");
    assertThat(told.rootCause())
        .isEqualTo(
            "The cause is most likely in src/shop/Cart.java:45, in Cart.total() (read at commit %s)."
                    .formatted(history.head().substring(0, 8))
                + " Why: total(), line 45, is the innermost call. The first commit to look at is"
                + " 1a2b3c4d by Ada Byron on 3 May 2025 (“Round totals”): it last changed line 45"
                + " of src/shop/Cart.java.");
    assertThat(told.analysis())
        .isEqualTo(
            "The way through the project's files: Orders.place() (src/shop/Orders.java:12) →"
                + " Cart.total() (src/shop/Cart.java:45).");
    assertThat(told.recommendations())
        .containsExactly(
            "Look at src/shop/Cart.java:45, Cart.total().",
            "Find out which value is missing at src/shop/Cart.java:45 and where it should have been"
                + " set; check for it there only if it may rightly be absent.",
            "Review commit 1a2b3c4d by Ada Byron on 3 May 2025 (“Round totals”), which changed"
                + " src/shop/Cart.java; if it is the cause, `git revert 1a2b3c4d` takes it back.",
            "If it is not there, look next at src/shop/Orders.java:12.");
  }

  @Test
  void whenNothingWasFoundItSaysWhyAndWhatToDo() {
    Narrative told = tell(failure("ValueError", "no such moon"), NOTHING);

    assertThat(told.title()).isEqualTo("ValueError: no such moon");
    assertThat(told.rootCause()).isEqualTo("No cause was found, because of the moon.");
    assertThat(told.summary())
        .contains("ValueError (“no such moon”)")
        .contains("nothing in the log");
    assertThat(told.analysis()).isNotBlank();
    assertThat(told.recommendations()).hasSizeGreaterThanOrEqualTo(2).noneMatch(String::isBlank);
  }

  @Test
  void aLogWithoutAnErrorIsToldByItsHeadline() {
    ParsedLog log =
        new ParsedLog(
            "none",
            "plain",
            List.of(),
            "disk full on /dev/sda1",
            null,
            null,
            null,
            null,
            "",
            1,
            List.of(),
            "f");

    Narrative told = tell(log, NOTHING);

    assertThat(told.title()).isEqualTo("disk full on /dev/sda1");
    assertThat(told.errorType()).isEqualTo("Unknown error");
    assertThat(told.summary()).startsWith("The log says “disk full on /dev/sda1”");
  }

  @Test
  void aChainOfCausesIsToldFromItsRoot() {
    Narrative told =
        tell(
            log(
                null,
                trace(Relation.PRIMARY, "shop.OrderException", "order 7 failed", PLACE),
                trace(Relation.CAUSE, "java.lang.ArithmeticException", "/ by zero", TOTAL)),
            cart(0.8));

    assertThat(told.errorType()).isEqualTo("ArithmeticException");
    assertThat(told.analysis())
        .contains(
            "It began with ArithmeticException (“/ by zero”), which then appeared as"
                + " OrderException (“order 7 failed”).");
  }

  @ParameterizedTest
  @CsvSource({"0.8, most likely", "0.5, probably", "0.2, a weak one"})
  void wordsAreAsSureAsTheConfidence(double confidence, String words) {
    assertThat(tell(failure("E", "m", TOTAL), cart(confidence)).rootCause()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short.E",
        "org.acme.AVeryLongExceptionNameThatGoesOnAndOnBeyondEveryReasonableMeasureException",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void aTitleHasSixtyCharactersAtMost(String type) {
    String title = tell(failure(type, "m".repeat(500), TOTAL), cart(0.8)).title();

    assertThat(title).hasSizeBetween(1, 60);
    assertThat(Character.isHighSurrogate(title.charAt(title.length() - 2))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TypeError, Cannot read properties of undefined (reading 'x'), which value is missing",
    "TypeError, x is not callable, what type it has",
    "ValueError, max() arg is an empty sequence, nothing to work on",
    "java.lang.ArrayIndexOutOfBoundsException, Index 3 out of bounds for length 3, off by one",
    "KeyError, 'total', another spelling",
    "Error, connect ECONNREFUSED 127.0.0.1:5432, the other system was up",
    "org.opentest4j.AssertionFailedError, expected: null but was: 3, out of date",
  })
  void adviceFitsTheErrorsFamily(String type, String message, String advice) {
    assertThat(tell(failure(type, message, TOTAL), cart(0.8)).recommendations())
        .anySatisfy(told -> assertThat(told).contains(advice));
  }

  @Test
  void anUnknownFamilyGetsNoInventedAdvice() {
    assertThat(tell(failure("shop.OddException", "odd", TOTAL), cart(0.8)).recommendations())
        .hasSize(3);
  }

  @Test
  void manyCallsAreCutShort() {
    Frame[] frames = new Frame[50];
    List<ResolvedFrame> resolved = new ArrayList<>();
    for (int i = 0; i < frames.length; i++) {
      frames[i] = at("f" + i, "a.c", i + 1);
      resolved.add(new ResolvedFrame(frames[i], "a.c", i + 1));
    }
    SuspectFile file = new SuspectFile("a.c", 1, 1, List.of(), List.of());

    Narrative told =
        tell(
            failure("SIGSEGV", "", frames),
            new Suspects(List.of(file), List.of(), resolved, 0.5, List.of()));

    assertThat(told.analysis()).contains("after 42 outer calls").endsWith("f0() (a.c:1).");
  }
}
