package io.logdawg.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that once were not survived. */
class SpoiltTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A widget that ends the log
        "  Column:file:///shop/lib/home.dart:128:16",
        // A call without its name
        "==12== Invalid read of size 4\n==12==    at 0x1091: (in /srv/shop/cart)",
        "==12== Invalid read of size 4\n==12==    at 0x1091: (cart.c:3)",
        // An error without its words
        "PHP Fatal error: in /srv/shop/main.php on line 21",
        // A call without its library
        "Backtrace:\n3 static Shop.main() + 40 in at /srv/shop/Sources/shop/main.swift:3:11",
        // A notebook's call without its file
        "KeyError   Traceback (most recent call last)\nFile  in total(items)\n\nKeyError: 'pear'",
        // A widget's error without its type
        "══╡ EXCEPTION CAUGHT BY LIBRARY ╞══\nThe following was thrown:\n#0 a (b:1:2)",
        // A time that no number holds
        "{\"id\":\"1\",\"timestamp\":1e999,\"message\":\"no price\"}",
      })
  void areRead(String text) {
    assertThat(LogReaders.standard().read(text).headline()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "time", "@timestamp"})
  void areReadWithATimeOfManyDigits(String name) {
    String text =
        "{\"id\":\"1\",\"" + name + "\":" + "9".repeat(400) + ",\"message\":\"no price\"}";

    assertThat(LogReaders.standard().read(text).headline()).isNotEmpty();
  }
}
