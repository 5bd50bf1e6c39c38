package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import org.junit.jupiter.api.Test;

class PytestReportsTests {

  @Test
  void aReportCutDownToOneTestIsRead() {
    Trace trace =
        read("""
            def test_total():
        >       assert total(["pear"]) == 4
        E       AssertionError: assert 3 == 4

        tests/test_cart.py:7: AssertionError
        """)
            .traces()
            .getFirst();

    assertThat(trace.type()).isEqualTo("AssertionError");
    assertThat(trace.frames())
        .extracting(Frame::file, Frame::function, Frame::line)
        .containsExactly(tuple("tests/test_cart.py", "test_total", 7));
  }

  @Test
  void anAssertionOfOldVersionsHasTheTypeOfItsPlace() {
    Trace trace =
        read("""
        >       assert 3 == 4
        E       assert 3 == 4

        tests/test_cart.py:7: AssertionError
        """)
            .traces()
            .getFirst();

    assertThat(trace.type()).isEqualTo("AssertionError");
    assertThat(trace.message()).isEqualTo("assert 3 == 4");
  }

  @Test
  void aSyntaxErrorIsAtItsOwnPlace() {
    Trace trace =
        read("""
        _____________ ERROR collecting tests/test_cart.py _____________
        E     File "/srv/shop/tests/test_cart.py", line 3
        E       def total(:
        E                 ^
        E   SyntaxError: invalid syntax
        """)
            .traces()
            .getFirst();

    assertThat(trace.type()).isEqualTo("SyntaxError");
    assertThat(trace.frames()).extracting(Frame::line).containsExactly(3);
  }

  @Test
  void aWarningAtAPlaceIsNoFailedTest() {
    assertThat(read("tests/test_cart.py:7: DeprecationWarning: old api").dialect())
        .isNotEqualTo("python");
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }
}
