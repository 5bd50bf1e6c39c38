package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppleCallsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -[Cart total:] + 12 (Cart.m:34)                           | Cart        | total:           | Cart.m     | 34 | true
          +[Cart(Sums) empty] + 12                                  | Cart        | empty            | -          | 0  | true
          __31-[Cart flush:]_block_invoke_2 + 44 (Cart.m:77)        | Cart        | flush:           | Cart.m     | 77 | true
          Cart.total(_:) + 12 (Cart.swift:34)                       | Cart        | total            | Cart.swift | 34 | true
          closure #1 (Int) in closure #2 in Cart.total(_:) + 12     | Cart        | total            | -          | 0  | true
          specialized static Shop.Cart.make<A>(of: A) + 12          | Shop.Cart   | make             | -          | 0  | true
          Cart.items.getter + 12 (Cart.swift:3)                     | Cart        | items.getter     | Cart.swift | 3  | true
          protocol witness for Sum.of(_:) in conformance Cart + 12  | Sum         | of               | -          | 0  | true
          shop::Cart::total(std::vector<int> const&) const + 12     | shop::Cart  | total            | -          | 0  | true
          shop:::total(int) + 12                                    | -           | total            | -          | 0  | true
          thunk for @escaping @callee_guaranteed () -> () + 28      | -           | thunk            | -          | 0  | false
          """)
  void aSymbolIsTakenApart(
      String symbol, String type, String function, String file, int line, boolean inApp) {
    String text = "Thread 0 Crashed:\n0   Shop     0x0000000104761de4 " + symbol;

    assertThat(LogReaders.standard().read(text).traces().getFirst().frames())
        .containsExactly(new Frame(type, function, file, line, 0, inApp, 2));
  }

  @Test
  void whereAnExceptionWasThrownGoesBeforeWhereTheProgramStopped() {
    String text =
        """
        Exception Type:  EXC_CRASH (SIGABRT)

        Thread 0 Crashed:
        0   libsystem_c.dylib  0x00000001a90c4178 abort + 180

        Last Exception Backtrace:
        0   Shop               0x00000001a90c4179 -[Cart total] + 180
        """;

    assertThat(LogReaders.standard().read(text).traces())
        .extracting(Trace::relation, trace -> trace.frames().getFirst().function())
        .containsExactly(
            tuple(Trace.Relation.PRIMARY, "total"), tuple(Trace.Relation.SIBLING, "abort"));
  }
}
