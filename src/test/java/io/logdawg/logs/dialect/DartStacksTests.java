package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples do not show of Dart's stacks. */
class DartStacksTests {

  @ParameterizedTest
  @CsvSource({
    "package:shop/src/cart.dart, shop/lib/src/cart.dart",
    "file:///srv/shop/bin/main.dart, /srv/shop/bin/main.dart",
    "file:///C:/shop/bin/main.dart, C:/shop/bin/main.dart",
    "org-dartlang-app:///packages/shop/cart.dart, shop/lib/cart.dart",
    "http://localhost:8080/packages/shop/cart.dart, shop/lib/cart.dart"
  })
  void aLibraryIsTheFileThatItIsReadFrom(String library, String file) {
    Frame frame = only("#0      main (" + library + ":3:5)");

    assertThat(frame.file()).isEqualTo(file);
    assertThat(frame.line()).isEqualTo(3);
    assertThat(frame.column()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "Cart.add, Cart, add",
    "_CartState.build.<anonymous closure>, _CartState, build",
    "new Cart, Cart, Cart",
    "new Cart.empty, Cart, empty",
    "main.priceOf, , priceOf",
    "main.<fn>, , main",
    "Prices|total, Prices, total",
    "_Base&&Mixin.add, Mixin, add",
    "_Box<int>.open, _Box<int>, open"
  })
  void aMemberIsToldByTypeAndFunction(String called, String type, String function) {
    Frame frame = only("#0      " + called + " (package:shop/cart.dart:3:5)");

    assertThat(frame.type()).isEqualTo(type);
    assertThat(frame.function()).isEqualTo(function);
  }

  @Test
  void aStackInTheBoxOfALoggerIsRead() {
    ParsedLog log =
        read(
            """
            ┃ ⛔  no price
            ┠───────────────
            ┃ #0      Cart.total (package:shop/cart.dart:38:16)
            ┃ #1      main (file:///srv/shop/bin/main.dart:9:3)
            ┗━━━━━━━━━━━━━━━
            """);

    assertThat(log.traces().getFirst().frames())
        .extracting(Frame::function)
        .containsExactly("total", "main");
  }

  @Test
  void eachStackThatBeginsAtZeroIsAFailureOfItsOwn() {
    ParsedLog log =
        read(
            """
            Unhandled exception:
            Bad state: no price
            #0      Cart.total (package:shop/cart.dart:38:16)
            #1      main (file:///srv/shop/bin/main.dart:9:3)
            #0      Cart.total (package:shop/cart.dart:40:16)
            """);

    assertThat(log.choice()).contains("2 failures");
    assertThat(log.traces().getFirst().frames()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#0  main (argc=1) at cart.c:3",
        "#0 /srv/shop/cart.php(12): total()",
        "see cart.dart  for more",
        "#1 issue (cart)"
      })
  void otherTextIsNoStackOfDart(String text) {
    assertThat(read(text).dialect()).isNotEqualTo("dart");
  }

  private static Frame only(String text) {
    ParsedLog log = read(text);
    assertThat(log.dialect()).isEqualTo("dart");
    assertThat(log.traces().getFirst().frames()).hasSize(1);
    return log.traces().getFirst().frames().getFirst();
  }

  private static ParsedLog read(String text) {
    return LogReaders.standard().read(text);
  }
}
