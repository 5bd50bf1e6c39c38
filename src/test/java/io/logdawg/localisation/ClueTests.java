package io.logdawg.localisation;

import static io.logdawg.localisation.testing.Logs.at;
import static io.logdawg.localisation.testing.Logs.failure;
import static io.logdawg.localisation.testing.Logs.java;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.ParsedLog;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each clue notices in a shop, and what it leaves alone. */
class ClueTests {

  private static final String MAIN = "src/main/java/shop/";

  private final Localiser localiser = Localisation.localiser();
  private final History shop =
      new History()
          .with(
              MAIN + "cart/Cart.java",
              """
              package shop.cart;
              import shop.money.Rounding;
              public class Cart extends Basket {
                Rounding rounding = new Rounding();
                int total(int price) {
                  return rounding.half(price);
                }
                void refuse() { throw new CartException("The cart %s is already closed"); }
              }
              """)
          .with(
              MAIN + "cart/Basket.java", "package shop.cart;\nclass Basket {\n  void put() {}\n}\n")
          .with(
              MAIN + "cart/Shelf.java", "package shop.cart;\nclass Shelf {\n  void fill() {}\n}\n")
          .with(
              MAIN + "cart/CartException.java",
              """
              package shop.cart;
              class CartException extends Exception {
                CartException() {}
              }
              """)
          .with(
              MAIN + "money/Rounding.java",
              """
              package shop.money;
              public class Rounding {
                public int half(int price) {
                  return Cents.of(price);
                }
              }
              """)
          .with(
              MAIN + "money/Cents.java",
              "package shop.money;\nclass Cents {\n  static int of(int p) { return p; }\n}\n")
          .with(MAIN + "money/Currency.java", "package shop.money;\ninterface Currency {\n}\n")
          .with(
              "src/test/java/shop/cart/CartTest.java",
              """
              package shop.cart;
              import shop.money.Rounding;
              class CartTest {
                private Cart cart = new Cart();
                void totalsAreRounded() {
                  assertEquals(5, cart.total(4));
                }
              }
              """)
          .commit("Begin");

  private static final ParsedLog FAILED_TEST =
      failure(
          "AssertionFailedError", "expected: 5", java("shop.cart.CartTest", "totalsAreRounded", 6));
  private static final ParsedLog CRASH =
      failure(
          "IllegalStateException",
          "The cart 7 is already closed",
          java("shop.cart.Cart", "total", 6));

  private Optional<Finding> finding(ParsedLog log, String clue, String path) {
    return localiser.rank(log, shop.tree(), PathMappings.NONE).files().stream()
        .filter(file -> file.path().equals(path))
        .flatMap(file -> file.findings().stream())
        .filter(finding -> finding.clue().equals(clue))
        .findFirst();
  }

  private void assertSays(ParsedLog log, String clue, String file, String reason) {
    assertThat(finding(log, clue, MAIN + file).map(Finding::reason).orElse("nothing"))
        .contains(reason);
  }

  @Test
  void theStackNamesItsFiles() {
    assertSays(CRASH, "frame", "cart/Cart.java", "total(), line 6, is the innermost call");
    assertSays(CRASH, "innermost-frame", "cart/Cart.java", "came up here at line 6");
    assertThat(finding(CRASH, "frame", MAIN + "cart/Shelf.java")).isEmpty();
  }

  @Test
  void aTestIsNamedAfterItsSubject() {
    assertSays(FAILED_TEST, "test-subject", "cart/Cart.java", "CartTest is named after it");
    assertThat(finding(FAILED_TEST, "test-subject", MAIN + "cart/CartException.java")).isEmpty();
  }

  @Test
  void aTestThatTheCommitDoesNotHaveIsStillNamedAfterItsSubject() {
    ParsedLog log = failure("E", "m", java("shop.money.RoundingTest", "rounds", 9));

    assertSays(log, "test-subject", "money/Rounding.java", "RoundingTest is named after it");
    assertSays(log, "same-package", "money/Cents.java", "same package");
  }

  @Test
  void whatTheTestCallsOnAFieldIsExercised() {
    assertSays(FAILED_TEST, "exercised", "cart/Cart.java", "the failing test uses");
  }

  @Test
  void callsAreFollowedThroughTheFilesRead() {
    assertSays(FAILED_TEST, "reached-from-test", "money/Rounding.java", "uses half in turn");
    assertSays(FAILED_TEST, "reached-from-test", "money/Cents.java", "in turn");
  }

  @Test
  void theFailingLineLeadsToWhatItCalls() {
    assertSays(CRASH, "called-at-line", "money/Rounding.java", "uses half, line 6");
    assertSays(
        CRASH, "called-from-frame", "money/Rounding.java", "the code on the stack uses half");
  }

  @Test
  void superTypesOfWhatIsUsedAreLookedAt() {
    assertSays(FAILED_TEST, "inherited", "cart/Basket.java", "Basket is the super type");
  }

  @Test
  void aTypeThatExtendsWhatIsUsedMayBeWhatRan() {
    ParsedLog log = failure("E", "m", java("shop.cart.BasketTest", "puts", 4));
    shop.with(
            "src/test/java/shop/cart/BasketTest.java",
            """
            package shop.cart;
            class BasketTest {
              void puts() {
                Basket b = basket();
              }
            }
            """)
        .commit("Test baskets");

    assertSays(log, "implements-used", "cart/Cart.java", "implements Basket");
  }

  @Test
  void theMessageIsFoundWhereItIsWritten() {
    assertSays(CRASH, "message-literal", "cart/Cart.java", "is already closed");
  }

  @Test
  void whatOnlyRefusesIsNotToBlameForWhatItRefuses() {
    shop.with(
            MAIN + "money/Amounts.java",
            """
            package shop.money;
            class Amounts {
              static int requireSome(int a) {
                return a;
              }
            }
            """)
        .commit("Refuse nothing");
    ParsedLog log =
        failure(
            "E",
            "m",
            java("shop.money.Amounts", "requireSome", 4),
            java("shop.cart.Cart", "total", 5));

    assertThat(finding(log, "guard", MAIN + "money/Amounts.java"))
        .hasValueSatisfying(found -> assertThat(found.weight()).isNegative());
    assertThat(finding(log, "guard", MAIN + "cart/Cart.java")).isEmpty();
  }

  @Test
  void aFileOfWhichMoreIsOnTheStackThanItsGuardsIsNone() {
    ParsedLog log =
        failure(
            "E", "m", java("shop.cart.Cart", "checkOpen", 7), java("shop.cart.Cart", "total", 5));

    assertThat(finding(log, "guard", MAIN + "cart/Cart.java")).isEmpty();
  }

  @Test
  void aFileThatTheMessageNamesIsSuspectedWithoutAnyFrame() {
    assertSays(
        failure("E", "Bean Rounding could not be made", at("f", null, 0)),
        "named-in-message",
        "money/Rounding.java",
        "the message names Rounding");
  }

  @Test
  void namesAndWordsInCommonCount() {
    assertSays(FAILED_TEST, "similar-name", "cart/Cart.java", "resembles the failing test's");
    assertSays(FAILED_TEST, "vocabulary", "cart/Cart.java", "same things as the failure");
  }

  @Test
  void oneFunctionThatSpeaksOfTheFailureSpeaksForItsFile() {
    assertSays(CRASH, "passage", "cart/Cart.java", "its total() speaks of");
    assertSays(CRASH, "message-passage", "cart/Cart.java", "its refuse() uses words");
    assertThat(finding(CRASH, "message-passage", MAIN + "money/Cents.java")).isEmpty();
  }

  @Test
  void aFunctionIsNamedLikeTheFailingTest() {
    ParsedLog log = failure("E", "m", java("shop.cart.CartTest", "refusesWhenClosed", 6));
    ParsedLog other = failure("E", "m", java("shop.cart.CartTest", "refuse", 6));

    assertThat(finding(log, "function-name", MAIN + "cart/Cart.java")).isEmpty();
    assertSays(other, "function-name", "cart/Cart.java", "its refuse() is named like");
  }

  @Test
  void aFarFileWithTheTestsNameIsFoundWithoutAnyLead() {
    shop.with(MAIN + "stock/ShelfFiller.java", "package shop.stock;\nclass ShelfFiller {\n}\n")
        .commit("Fill shelves");
    ParsedLog log = failure("E", "m", java("usage.ShelvesTest", "fillingShelves", 9));

    assertSays(log, "namesake", "stock/ShelfFiller.java", "as close to the failure's");
    assertThat(finding(log, "namesake", MAIN + "money/Cents.java")).isEmpty();
  }

  @Test
  void aFolderOfTestsAloneBelongsToThePackageAroundIt() {
    ParsedLog log = failure("E", "m", java("shop.cart.bug.Bug17Test", "is", 9));

    assertSays(log, "same-package", "cart/Shelf.java", "same package");
  }

  @Test
  void anErrorsTypeIsSuspectedLess() {
    ParsedLog log = failure("E", "m", java("shop.cart.CartException", "CartException", 3));

    assertSpeaksAgainst(log, "error-type", MAIN + "cart/CartException.java");
  }

  @Test
  void aTestIsSuspectedLess() {
    shop.with("src/test/java/lone/LoneTest.java", "class LoneTest {\n  void is() {}\n}\n")
        .commit("Test nothing");
    ParsedLog log = failure("E", "m", java("lone.LoneTest", "is", 2));

    assertSpeaksAgainst(log, "test-code", "src/test/java/lone/LoneTest.java");
  }

  @Test
  void whatOnlyDeclaresIsSuspectedLess() {
    ParsedLog log = failure("E", "m", java("shop.money.Currency", "code", 2));

    assertSpeaksAgainst(log, "no-bodies", MAIN + "money/Currency.java");
  }

  private void assertSpeaksAgainst(ParsedLog log, String clue, String path) {
    assertThat(finding(log, clue, path))
        .hasValueSatisfying(finding -> assertThat(finding.weight()).isNegative());
  }

  @Test
  void pythonCallsLeadFromFileToFile() {
    History python =
        new History()
            .with(
                "shop/cart.py",
                "from shop.money import half\n\ndef total(p):\n    return half(p)\n")
            .with("shop/money.py", "def half(p):\n    return p / 0\n")
            .commit("Begin");

    Suspects suspects =
        localiser.rank(
            failure("TypeError", "m", at("total", "/app/shop/cart.py", 4)),
            python.tree(),
            PathMappings.NONE);

    assertThat(suspects.files()).anyMatch(file -> file.path().equals("shop/money.py"));
  }
}
