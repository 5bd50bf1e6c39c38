package io.logdawg.localisation;

import static io.logdawg.localisation.testing.Logs.at;
import static io.logdawg.localisation.testing.Logs.failure;
import static io.logdawg.localisation.testing.Logs.java;
import static io.logdawg.localisation.testing.Logs.log;
import static io.logdawg.localisation.testing.Logs.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.logdawg.localisation.Suspects.Snippet;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.frames.FrameResolver;
import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileInputTests {

  private final Localiser localiser = Localisation.localiser();

  @Test
  void ofADeepRecursionTheInnermostCallsAreFollowedAndItIsSaid() {
    History history =
        new History().with("src/shop/Loop.java", "package shop;\nclass Loop {}\n").commit("Begin");
    Frame[] frames =
        IntStream.range(0, 5_000)
            .mapToObj(i -> java("shop.Loop", "turn" + i, 2))
            .toArray(Frame[]::new);

    Suspects suspects =
        localiser.rank(
            failure("StackOverflowError", "", frames), history.tree(), PathMappings.NONE);

    assertThat(suspects.files().getFirst().path()).isEqualTo("src/shop/Loop.java");
    assertThat(suspects.frames()).hasSizeLessThan(1_000);
    assertThat(suspects.notes()).anySatisfy(note -> assertThat(note).contains("5000 calls"));
  }

  @Test
  void aDeepRecursionDoesNotHideWhatItCaused() {
    History history =
        new History()
            .with("src/shop/Loop.java", "package shop;\nclass Loop {}\n")
            .with("src/shop/Caller.java", "package shop;\nclass Caller {}\n")
            .commit("Begin");
    Frame[] frames =
        IntStream.range(0, 5_000).mapToObj(_ -> java("shop.Loop", "turn", 2)).toArray(Frame[]::new);

    Suspects suspects =
        localiser.rank(
            log(
                null,
                trace(Relation.PRIMARY, "CallException", "", java("shop.Caller", "call", 2)),
                trace(Relation.CAUSE, "StackOverflowError", "", frames)),
            history.tree(),
            PathMappings.NONE);

    assertThat(suspects.frames()).anyMatch(frame -> frame.path().equals("src/shop/Caller.java"));
  }

  @Test
  void pathsCannotClimbOutOfTheRepository() {
    History history = new History().with("etc/passwd", "x").with("a.c", "int a;\n").commit("Begin");

    Suspects suspects =
        localiser.rank(
            failure("E", "m", at("f", "../../../../../a.c", 1), at("g", "..\\..\\a.c", 1)),
            history.tree(),
            PathMappings.NONE);

    assertThat(suspects.frames()).allMatch(frame -> frame.path().equals("a.c"));
  }

  @Test
  void aPackedFileOfOneLineIsReadAndItsSnippetStaysShort() {
    String packed = "function f(){return x(1)};".repeat(38_000);
    History history = new History().with("dist/app.js", packed).commit("Begin");

    Suspects suspects =
        assertTimeout(
            Duration.ofSeconds(10),
            () ->
                localiser.rank(
                    failure("TypeError", "x is not a function", at("f", "dist/app.js", 1)),
                    history.tree(),
                    PathMappings.NONE));

    assertThat(suspects.files().getFirst().snippets())
        .extracting(Snippet::content)
        .allMatch(content -> content.length() < 5_000);
  }

  @Test
  void namesThatAreNoNamesDoNoHarm() {
    History history = new History().with("a.c", "int a;\n").commit("Begin");

    Suspects suspects =
        localiser.rank(
            failure(
                "",
                "",
                at("", "", 0),
                at("<init>", "<anonymous>", -5),
                at("lambda$", ":::", Integer.MAX_VALUE),
                new Frame("$", "$", "$.java", 1, 0, true, 1),
                new Frame("a.$$$", "<init>", null, 1, 0, true, 1),
                new Frame(".", "..", "///", 1, 0, true, 1),
                new Frame("x/", "f", "a.c", Integer.MAX_VALUE, 0, true, 1)),
            history.tree(),
            PathMappings.NONE);

    assertThat(suspects.files().getFirst().path()).isEqualTo("a.c");
    assertThat(suspects.frames().getFirst().line()).isZero();
  }

  @Test
  void aHundredThousandFilesAreIndexedInAMoment() {
    FileList list =
        new FileList(
            IntStream.range(0, 100_000)
                .mapToObj(i -> "m" + i % 400 + "/src/main/java/org/acme/p" + i % 97 + "/C" + i)
                .map(path -> new FileEntry(path + ".java", "b", 1))
                .toList(),
            true);

    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          FrameResolver resolver = new FrameResolver(new FileIndex(list), PathMappings.NONE);
          for (int i = 0; i < 1_000; i++) {
            assertThat(
                    resolver.resolve(java("org.acme.p" + i % 97 + ".C" + i, "f", 1)).candidates())
                .hasSize(1);
          }
        });
  }
}
