package io.logdawg.localisation;

import static io.logdawg.localisation.testing.Logs.at;
import static io.logdawg.localisation.testing.Logs.failure;
import static io.logdawg.localisation.testing.Logs.java;
import static io.logdawg.localisation.testing.Logs.log;
import static io.logdawg.localisation.testing.Logs.trace;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.JGitTree;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace.Relation;
import org.junit.jupiter.api.Test;

class LocaliserTests {

  private static final String CART =
      """
      package shop;

      public class Cart {
        private Coupon coupon;

        int total(int price) {
          return price - coupon.percent();
        }
      }
      """;

  private static final String COUPON =
      """
      package shop;

      class Coupon {
        int percent() {
          return 10 / 0;
        }
      }
      """;

  private final Localiser localiser = Localisation.localiser();
  private final History history =
      new History()
          .with("src/main/java/shop/Cart.java", CART)
          .with("src/main/java/shop/Coupon.java", COUPON)
          .with("README.md", "A shop")
          .commit("Begin");

  private Suspects rank(ParsedLog log) {
    return localiser.rank(log, history.tree(), PathMappings.NONE);
  }

  @Test
  void theInnermostFileOfTheProjectComesFirst() {
    Suspects suspects =
        rank(
            failure(
                "java.lang.ArithmeticException",
                "/ by zero",
                java("shop.Coupon", "percent", 5),
                java("shop.Cart", "total", 7)));

    assertThat(suspects.files())
        .extracting(SuspectFile::path)
        .startsWith("src/main/java/shop/Coupon.java", "src/main/java/shop/Cart.java");
    assertThat(suspects.files().getFirst().findings())
        .allSatisfy(finding -> assertThat(finding.reason()).isNotBlank());
    assertThat(suspects.confidence()).isGreaterThan(0.4);
  }

  @Test
  void theRootCauseCountsForMoreThanWhatItCaused() {
    Suspects suspects =
        rank(
            log(
                null,
                trace(Relation.PRIMARY, "shop.OrderException", "no", java("shop.Cart", "total", 7)),
                trace(
                    Relation.CAUSE,
                    "java.lang.ArithmeticException",
                    "/ by zero",
                    java("shop.Coupon", "percent", 5))));

    assertThat(suspects.files().getFirst().path()).isEqualTo("src/main/java/shop/Coupon.java");
  }

  @Test
  void theCommitThatLastChangedTheLineIsSuspectedFirst() {
    String guilty =
        history
            .with("src/main/java/shop/Coupon.java", COUPON.replace("10 / 0", "20 / 0"))
            .commit("Double the coupons")
            .head();
    history.with("README.md", "A better shop").commit("Praise the shop");

    Suspects suspects =
        rank(failure("java.lang.ArithmeticException", "", java("shop.Coupon", "percent", 5)));

    SuspectCommit first = suspects.commits().getFirst();
    assertThat(first.commit().id().value()).isEqualTo(guilty);
    assertThat(first.reason()).contains("line 5 of src/main/java/shop/Coupon.java");
    assertThat(first.files()).containsExactly("src/main/java/shop/Coupon.java");
  }

  @Test
  void aCommitMadeAfterTheFailureIsNotSuspected() {
    var before = history.time();
    String later =
        history
            .with("src/main/java/shop/Coupon.java", COUPON.replace("10 / 0", "20 / 0"))
            .commit("Double the coupons")
            .head();

    Suspects suspects =
        rank(log(before, trace(Relation.PRIMARY, "E", "m", java("shop.Coupon", "percent", 5))));

    assertThat(suspects.commits())
        .isNotEmpty()
        .noneMatch(suspect -> suspect.commit().id().value().equals(later));
  }

  @Test
  void aMergeIsNotSuspected() {
    history
        .with("src/main/java/shop/Coupon.java", COUPON.replace("10 / 0", "20 / 0"))
        .merge("Merge branch 'coupons'");

    assertThat(rank(failure("E", "m", java("shop.Coupon", "percent", 5))).commits())
        .isNotEmpty()
        .noneMatch(suspect -> suspect.commit().isMerge());
  }

  @Test
  void snippetsShowTheLineAndItsNeighbours() {
    SuspectFile first =
        rank(failure("E", "m", java("shop.Coupon", "percent", 5))).files().getFirst();

    assertThat(first.snippets().getFirst().content()).contains("return 10 / 0;");
    assertThat(first.snippets().getFirst().focus()).isNotNull();
    assertThat(first.snippets().getFirst().focus().start()).isEqualTo(5);
  }

  @Test
  void aStaleLineIsFoundAgainByItsFunction() {
    Suspects suspects = rank(failure("E", "m", java("shop.Coupon", "percent", 999)));

    assertThat(suspects.frames().getFirst().line()).isEqualTo(4);
  }

  @Test
  void aFailingTestLeadsToWhatItTests() {
    history
        .with(
            "src/test/java/shop/CartTest.java",
            """
            package shop;

            class CartTest {
              @Test
              void totals() {
                Cart cart = new Cart();
                assertEquals(9, cart.total(10));
              }
            }
            """)
        .commit("Test the cart");

    Suspects suspects =
        rank(failure("AssertionFailedError", "expected: 9", java("shop.CartTest", "totals", 7)));

    assertThat(suspects.files().getFirst().path()).isEqualTo("src/main/java/shop/Cart.java");
  }

  @Test
  void aLogThatLeadsNowhereHasNoSuspectsAndSaysWhy() {
    Suspects suspects = rank(failure("E", "went wrong", at("f", "/opt/other/thing.c", 3)));

    assertThat(suspects.files()).isEmpty();
    assertThat(suspects.commits()).isEmpty();
    assertThat(suspects.confidence()).isZero();
    assertThat(suspects.notes())
        .anySatisfy(note -> assertThat(note).startsWith("No cause was found"));
  }

  @Test
  void allIsReadInSixRequests() {
    JGitTree tree = history.tree();

    localiser.rank(
        failure("E", "m", java("shop.Coupon", "percent", 5), java("shop.Cart", "total", 7)),
        tree,
        PathMappings.NONE);

    assertThat(tree.usage().snapshot().requests()).isLessThanOrEqualTo(6);
  }
}
