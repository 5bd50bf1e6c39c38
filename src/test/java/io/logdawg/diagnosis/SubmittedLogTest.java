package io.logdawg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.logs.LogReaders;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedLogTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r\n"})
  void aLogWithoutTextIsRefused(String content) {
    assertInvalid("log_data.content", () -> SubmittedLog.checked(content));
  }

  @Test
  void aLogOfOneMegabyteIsTaken() {
    assertThat(SubmittedLog.checked("x".repeat(1_000_000))).hasSize(1_000_000);
  }

  @Test
  void aLogOfOneByteMoreIsTooLarge() {
    assertTooLarge("log_data.content", () -> SubmittedLog.checked("x".repeat(1_000_001)));
  }

  @Test
  void theLimitCountsBytesNotCharacters() {
    assertTooLarge("log_data.content", () -> SubmittedLog.checked("ö".repeat(500_001)));
  }

  @Test
  void whatTheDatabaseCannotKeepIsReplaced() {
    assertThat(SubmittedLog.checked("a\0b\ud800c")).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "release/1.2", "v1", "82f8cd0785b8693299bc6a5e6e76d84632b48fc1"})
  void aRefIsTakenAsItIs(String ref) {
    assertThat(SubmittedLog.ref(" " + ref + " ")).isEqualTo(ref);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aBlankRefIsNone(String ref) {
    assertThat(SubmittedLog.ref(ref)).isNull();
    assertThat(SubmittedLog.ref(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a~1",
        "a^",
        "a:b",
        "a?",
        "a*",
        "a[",
        "a\\b",
        "a\0b",
        "a\ud800b",
        "a..b",
        "-a",
        "a.lock"
      })
  void whatCannotBeARefIsRefused(String ref) {
    assertInvalid("ref", () -> SubmittedLog.ref(ref));
  }

  @Test
  void aRefOfMoreThan255CharactersIsRefused() {
    assertThat(SubmittedLog.ref("r".repeat(255))).hasSize(255);
    assertInvalid("ref", () -> SubmittedLog.ref("r".repeat(256)));
  }

  @Test
  void aSourceOfMoreThan200CharactersIsRefused() {
    assertThat(SubmittedLog.source("s".repeat(200))).hasSize(200);
    assertInvalid("log_data.source", () -> SubmittedLog.source("s".repeat(201)));
  }

  @Test
  void aBlankSourceIsNone() {
    assertThat(SubmittedLog.source(" ")).isNull();
  }

  @Test
  void theSendersTimeIsKeptWithTheMetadata() {
    Submission submission = submission(Map.of("region", "north"), Instant.EPOCH);

    assertThat(SubmittedLog.metadata(submission))
        .containsEntry("region", "north")
        .containsEntry("timestamp", "1970-01-01T00:00:00Z");
  }

  @Test
  void metadataOfMoreThan16KilobytesIsTooLarge() {
    Submission large = submission(Map.of("note", "n".repeat(16_000)), null);

    assertTooLarge("log_data.metadata", () -> SubmittedLog.metadata(large));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\ud800"})
  void metadataThatTheDatabaseCannotKeepIsRefused(String text) {
    assertInvalid(
        "log_data.metadata",
        () -> SubmittedLog.metadata(submission(Map.of("deep", Map.of("k", text)), null)));
    assertInvalid(
        "log_data.metadata", () -> SubmittedLog.metadata(submission(Map.of(text, 1), null)));
  }

  @Test
  void theTitleIsTheHeadlineOnOneLineOfBoundedLength() {
    String title = SubmittedLog.title(LogReaders.standard().read("ERROR " + "word ".repeat(500)));

    assertThat(title).hasSizeLessThanOrEqualTo(200).startsWith("word word").doesNotContain("\n");
  }

  @Test
  void theNameOfATypeIsItsLastPartOfBoundedLength() {
    assertThat(SubmittedLog.simpleName("java.lang.NullPointerException"))
        .isEqualTo("NullPointerException");
    assertThat(SubmittedLog.simpleName("a." + "X".repeat(900))).hasSize(200);
    assertThat(SubmittedLog.simpleName(null)).isNull();
  }

  private static Submission submission(Map<String, Object> metadata, Instant timestamp) {
    return new Submission("boom", null, timestamp, metadata, null, null, "api");
  }

  private static void assertInvalid(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class,
            e ->
                assertThat(e.failure())
                    .isInstanceOfSatisfying(
                        Failure.Invalid.class, f -> assertThat(f.field()).isEqualTo(field)));
  }

  private static void assertTooLarge(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class,
            e ->
                assertThat(e.failure())
                    .isInstanceOfSatisfying(
                        Failure.TooLarge.class, f -> assertThat(f.field()).isEqualTo(field)));
  }
}
