package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserStacksTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          total@https://shop.example/js/cart.js?v=3:18:23          | -    | total   | /js/cart.js        | 18 | 23 | true
          total/<@https://shop.example/js/cart.js:18:23            | -    | total   | /js/cart.js        | 18 | 23 | true
          Cart.prototype.total@file:///srv/shop/cart.js:18:23      | Cart | total   | /srv/shop/cart.js  | 18 | 23 | true
          async*total@http://localhost:8080/cart.js:18:23          | -    | total   | /cart.js           | 18 | 23 | true
          promise callback*total@http://localhost/cart.js:18:23    | -    | total   | /cart.js           | 18 | 23 | true
          /<@http://localhost/cart.js:18:23                        | -    | -       | /cart.js           | 18 | 23 | true
          @http://localhost/cart.js:18:23                          | -    | -       | /cart.js           | 18 | 23 | true
          https://shop.example/@shop/cart.js:18:23                 | -    | -       | /@shop/cart.js     | 18 | 23 | true
          rule@http://localhost/cart.js line 18 > eval:1:14        | -    | rule    | /cart.js           | 18 | 0  | true
          global code@http://localhost/cart.js:18:23               | -    | -       | /cart.js           | 18 | 23 | true
          total@webpack:///./src/cart.js:18:23                     | -    | total   | ./src/cart.js      | 18 | 23 | true
          total@webpack-internal:///./src/cart.js:18:23            | -    | total   | ./src/cart.js      | 18 | 23 | true
          run@http://localhost/node_modules/vue/vue.js:18:23       | -    | run     | /node_modules/vue/vue.js | 18 | 23 | false
          receive@resource://gre/modules/Child.jsm:18:23           | -    | receive | /modules/Child.jsm | 18 | 23 | false
          map@[native code]                                        | -    | map     | -                  | 0  | 0  | false
          at total (address at index.android.bundle:1:23)          | -    | total   | index.android.bundle | 1 | 23 | true
          """)
  void aFrameIsTakenApart(
      String text, String type, String function, String file, int line, int column, boolean inApp) {
    String log = "Error: x\n" + text + "\nopen@https://shop.example/js/page.js:1:2";

    Frame frame = LogReaders.standard().read(log).traces().getFirst().frames().getFirst();

    assertThat(frame).isEqualTo(new Frame(type, function, file, line, column, inApp, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail from pear@shop.example:25:3",
        "clone git@shop.example:22:1",
        "connect to root@10.0.0.1:22:5",
        "see https://shop.example/cart.js:18:23",
        "sent to pear@"
      })
  void anAddressIsNoFrame(String text) {
    assertThat(LogReaders.standard().read(text).traces())
        .allSatisfy(trace -> assertThat(trace.type()).isNull())
        .noneMatch(trace -> "pear".equals(trace.frames().getFirst().function()));
    assertThat(LogReaders.standard().read(text).dialect()).isNotEqualTo("node");
  }

  @Test
  void aCauseBelowABlankLineBelongsToItsError() {
    String log = "Error: a\nf@file:///a.js:1:2\n\nCaused by: TypeError: b\ng@file:///a.js:3:4\n";

    assertThat(LogReaders.standard().read(log).traces())
        .extracting(trace -> trace.type())
        .containsExactly("Error", "TypeError");
  }
}
