package io.logdawg.localisation.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestCodeTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/a/Fixture.java",
        "test/org/acme/Base.java",
        "tests/test_cart.py",
        "shop/cart_test.go",
        "web/cart.spec.ts",
        "web/__tests__/cart.js",
        "a/CartIT.java",
        "TestCart.java"
      })
  void aTestIsToldByItsFolderOrName(String path) {
    assertThat(TestCode.is(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/org/acme/test/Runner.java",
        "src/main/java/org/acme/TestRunner.java",
        "src/Contest.java",
        "latest.py",
        "Testament.java",
        "src/app/audit.py"
      })
  void otherCodeIsNoTest(String path) {
    assertThat(TestCode.is(path)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CartTest, Cart",
    "CartTests, Cart",
    "TestCart, Cart",
    "CartTestCase, Cart",
    "test_cart, cart",
    "cart.spec, cart",
    "cart-test, cart",
    "CartIT, Cart",
  })
  void aTestIsNamedAfterItsSubject(String test, String subject) {
    assertThat(TestCode.subjects(test)).startsWith(subject);
  }

  @ParameterizedTest
  @CsvSource({"TestCart_Totals, Cart", "CartTotalsTest, Cart", "test_cart_totals, cart"})
  void theSubjectMayBeTheBeginningOfTheName(String test, String subject) {
    assertThat(TestCode.subjects(test)).hasSizeGreaterThan(1).contains(subject);
  }
}
