package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentStacksTests {

  @Test
  void anErrorWithoutAStackHasItsComponents() {
    Trace trace =
        read("""
         ERROR  TypeError: Cannot read property 'price' of undefined

        This error is located at:
            in Cart (at App.js:24)
            in RCTView (at View.js:112)
            in Shop (created by App)
            in App (at renderApplication.js:50), js engine: hermes
        """)
            .getFirst();

    assertThat(trace.type()).isEqualTo("TypeError");
    assertThat(trace.frames())
        .extracting(Frame::function)
        .containsExactly("Cart", "RCTView", "App");
    assertThat(trace.frames()).extracting(Frame::inApp).containsExactly(true, false, false);
  }

  @Test
  void theComponentsOfAnErrorWithAStackStandBesideIt() {
    List<Trace> traces =
        read(
            """
            TypeError: undefined is not an object (evaluating 'item.price')
                at Cart (http://localhost:8081/index.bundle?platform=ios&dev=true:120345:23)

            This error is located at:

                at Cart (http://localhost:8081/index.bundle?platform=ios&dev=true:120340:19)
                at RCTView
                at Shop (http://localhost:8081/index.bundle?platform=ios&dev=true:50123:43)
            """);

    assertThat(traces)
        .extracting(Trace::relation)
        .containsExactly(Relation.PRIMARY, Relation.SIBLING);
    assertThat(traces.getLast().frames())
        .extracting(Frame::function)
        .containsExactly("Cart", "Shop");
  }

  private static List<Trace> read(String log) {
    return LogReaders.standard().read(log).traces();
  }
}
