package io.logdawg.source.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.Failure.RequestsSpent;
import io.logdawg.base.FailureException;
import io.logdawg.source.LineRange;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceTree;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import io.logdawg.source.testing.SourceFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrugalTreeTests {

  private final ShopHistory shop = new ShopHistory();
  private final GitHubDouble server = GitHubDouble.serving(shop.builder);
  private final SourceFixture three = new SourceFixture(3);
  private final RepositoryAccess access =
      three.access(ProviderKind.GITHUB, server.url().toString(), "t");

  @AfterEach
  void close() {
    three.close();
    server.close();
  }

  @Test
  void beyondTheBudgetATreeAnswersWithLess() {
    SourceTree tree = tree();
    tree.files();
    assertThat(tree.read(List.of(ShopHistory.CART))).isNotEmpty();
    assertThat(tree.usage().isCutShort()).isFalse();

    assertThat(tree.read(List.of(ShopHistory.UNICODE))).isEmpty();
    assertThat(tree.past(Map.of(ShopHistory.CART, List.of(new LineRange(1, 2))), 5)).isEmpty();
    assertThat(tree.usage().isCutShort()).isTrue();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void whatIsRememberedIsStillAnswered() {
    SourceTree tree = tree();
    tree.files();
    tree.read(List.of(ShopHistory.CART));

    assertThat(tree.read(List.of(ShopHistory.UNICODE, ShopHistory.CART)))
        .containsOnlyKeys(ShopHistory.CART);
  }

  @Test
  void whatWasNotReadIsNotTakenForAbsentTheNextTime() {
    SourceTree tree = tree();
    tree.files();
    tree.read(List.of(ShopHistory.CART));
    tree.read(List.of(ShopHistory.UNICODE));

    SourceTree next = tree();
    next.files();
    assertThat(next.read(List.of(ShopHistory.UNICODE))).isNotEmpty();
  }

  @Test
  void repetitionsCount() {
    server.failNext(Fault.status(500), Fault.drop());
    SourceTree tree = tree();

    assertThat(tree.usage().left()).isZero();
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(tree::files)
        .satisfies(e -> assertThat(e.failure()).isEqualTo(new RequestsSpent(3)));
  }

  private SourceTree tree() {
    return three.providers().open(access).resolve(null);
  }
}
