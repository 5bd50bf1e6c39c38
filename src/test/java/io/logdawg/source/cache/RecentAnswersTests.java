package io.logdawg.source.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.SourceFile;
import io.logdawg.source.cache.AnswerKey.Question;
import io.logdawg.tenancy.TenantId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentAnswersTests {

  private static final long CAPACITY = 100_000;
  private static final TenantId ORGANIZATION = new TenantId(new UUID(0, 1));
  private static final UUID REPOSITORY = new UUID(0, 2);

  private final RecentAnswers answers = new RecentAnswers(CAPACITY);

  @Test
  void whatWasKeptIsFound() {
    answers.keep(key("a"), text(10));

    assertThat(answers.find(key("a"))).contains(text(10));
    assertThat(answers.find(key("b"))).isEmpty();
  }

  @Test
  void anotherRepositorysAnswerIsNot() {
    answers.keep(key("a"), text(10));

    assertThat(
            answers.find(new AnswerKey(ORGANIZATION, new UUID(0, 3), new Question.BlobText("a"))))
        .isEmpty();
  }

  @Test
  void aNewAnswerTakesThePlaceOfTheOldestHoweverOftenThatWasGiven() {
    answers.keep(key("old"), text(20_000));
    IntStream.range(0, 100).forEach(_ -> answers.find(key("old")));
    answers.keep(key("newer"), text(20_000));
    answers.keep(key("newest"), text(20_000));

    assertThat(answers.find(key("old"))).isEmpty();
    assertThat(answers.find(key("newer"))).isPresent();
    assertThat(answers.find(key("newest"))).isPresent();
  }

  @Test
  void whatWasJustGivenIsNotTheOldest() {
    answers.keep(key("a"), text(20_000));
    answers.keep(key("b"), text(20_000));
    answers.find(key("a"));
    answers.keep(key("c"), text(20_000));

    assertThat(answers.find(key("a"))).isPresent();
    assertThat(answers.find(key("b"))).isEmpty();
  }

  @Test
  void keepingAnAnswerAgainTakesNoMoreRoom() {
    IntStream.range(0, 100).forEach(_ -> answers.keep(key("a"), text(20_000)));
    answers.keep(key("b"), text(20_000));

    assertThat(answers.find(key("a"))).isPresent();
  }

  @Test
  void whatHasNoRoomAtAllPushesNothingOut() {
    answers.keep(key("small"), text(10));
    answers.keep(key("large"), text((int) CAPACITY));

    assertThat(answers.find(key("small"))).isPresent();
    assertThat(answers.find(key("large"))).isEmpty();
  }

  @Test
  void anErasedOrganizationsAnswersAreForgottenAndTheirRoomIsFree() {
    AnswerKey others =
        new AnswerKey(new TenantId(new UUID(0, 9)), REPOSITORY, new Question.BlobText("a"));
    answers.keep(others, text(20_000));
    answers.keep(key("a"), text(20_000));

    answers.forget(ORGANIZATION);
    answers.keep(key("b"), text(20_000));

    assertThat(answers.find(key("a"))).isEmpty();
    assertThat(answers.find(key("b"))).isPresent();
    assertThat(answers.find(others)).isPresent();
  }

  private static AnswerKey key(String blob) {
    return new AnswerKey(ORGANIZATION, REPOSITORY, new Question.BlobText(blob));
  }

  private static Answer text(int characters) {
    return new Answer.Text(new SourceFile("a.txt", "a", characters, "x".repeat(characters)));
  }
}
