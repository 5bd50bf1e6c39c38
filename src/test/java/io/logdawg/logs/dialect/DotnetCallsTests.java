package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.LogReaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotnetCallsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Shop.Cart.Total(Decimal sum)                     | Shop.Cart | Total
          Shop.Cart..ctor()                                | Shop.Cart | .ctor
          Shop.Cart.<TotalAsync>d__5.MoveNext()            | Shop.Cart | TotalAsync
          Shop.List`1.Add(T item)                          | Shop.List | Add
          Shop].Cart.<Total>d__3.MoveNext()                | -         | Shop
          """)
  void aMethodIsTakenApart(String call, String type, String function) {
    String log =
        "System.Exception: x\n   at " + call + " in /src/Cart.cs:line 3\n   at Shop.Program.Main()";

    assertThat(LogReaders.standard().read(log).traces().getFirst().frames().getFirst())
        .extracting("type", "function", "line")
        .containsExactly(type, function, 3);
  }
}
