package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotnetTestReportsTests {

  @Test
  void anAssertionSaysWhatWasExpected() {
    Trace trace =
        read("""
          Failed Shop.Tests.CartTests.AddsPrices [5 ms]
          Error Message:
           Assert.Equal() Failure: Values differ
        Expected: 7
        Actual:   6
          Stack Trace:
             at Shop.Tests.CartTests.AddsPrices() in /src/CartTests.cs:line 14
        """)
            .getFirst();

    assertThat(trace.type()).isNull();
    assertThat(trace.message())
        .isEqualTo("Assert.Equal() Failure: Values differ\nExpected: 7\nActual:   6");
    assertThat(trace.frames()).extracting(Frame::function).containsExactly("AddsPrices");
  }

  @Test
  void theInnerExceptionHasTheFramesOfItsOwnStack() {
    List<Trace> traces =
        read(
            """
              Error Message:
               System.InvalidOperationException : order failed
            ---- System.FormatException : bad price
              Stack Trace:
                 at Shop.Orders.Checkout() in /src/Orders.cs:line 41
            ----- Inner Stack Trace -----
               at Shop.Cart.Total() in /src/Cart.cs:line 17
            """);

    assertThat(traces)
        .extracting(Trace::relation)
        .containsExactly(Relation.PRIMARY, Relation.CAUSE);
    assertThat(traces)
        .extracting(Trace::type)
        .containsExactly("System.InvalidOperationException", "System.FormatException");
    assertThat(traces.getLast().frames()).extracting(Frame::line).containsExactly(17);
  }

  @Test
  void anAsynchronousLambdaIsNamedByItsMethod() {
    Trace trace =
        read("""
        System.FormatException: bad price
           at Shop.Program.<>c.<<Main>b__0_0>d.MoveNext() in /src/Program.cs:line 12
        """)
            .getFirst();

    assertThat(trace.frames().getFirst().function()).isEqualTo("Main");
    assertThat(trace.frames().getFirst().type()).isEqualTo("Shop.Program");
  }

  private static List<Trace> read(String log) {
    return LogReaders.standard().read(log).traces();
  }
}
