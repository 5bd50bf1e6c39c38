package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V8StacksTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          at Cart.total (/srv/shop/cart.js:18:23)                  | Cart | total       | /srv/shop/cart.js | 18 | true
          at async Cart.total (/srv/shop/cart.js:18:23)            | Cart | total       | /srv/shop/cart.js | 18 | true
          at new Cart (/srv/shop/cart.js:18:23)                    | Cart | constructor | /srv/shop/cart.js | 18 | true
          at Cart.add [as put] (/srv/shop/cart.js:18:23)           | Cart | add         | /srv/shop/cart.js | 18 | true
          at Object.<anonymous> (/srv/shop/cart.js:18:23)          | -    | -           | /srv/shop/cart.js | 18 | true
          at /srv/shop/cart.js:18:23                               | -    | -           | /srv/shop/cart.js | 18 | true
          at total (file:///srv/shop/cart.js:18:23)                | -    | total       | /srv/shop/cart.js | 18 | true
          at total (webpack:///./src/cart.js?a1b2:18:23)           | -    | total       | ./src/cart.js     | 18 | true
          at total (https://example.org/js/main.js?v=3:18:23)      | -    | total       | /js/main.js       | 18 | true
          at total (C:\\shop\\cart.js:18:23)                       | -    | total       | C:\\shop\\cart.js | 18 | true
          at total (/srv/shop/node_modules/express/app.js:18:23)   | -    | total       | /srv/shop/node_modules/express/app.js | 18 | false
          at node:internal/main/run_main_module:18:23              | -    | -           | node:internal/main/run_main_module | 18 | false
          """)
  void aFrameIsTakenApart(
      String text, String type, String function, String file, int line, boolean inApp) {
    Frame frame =
        LogReaders.standard().read("Error: x\n    " + text).traces().getFirst().frames().getFirst();

    assertThat(frame).isEqualTo(new Frame(type, function, file, line, 23, inApp, 2));
  }
}
