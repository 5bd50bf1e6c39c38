package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import org.junit.jupiter.api.Test;

class TracebacksTests {

  @Test
  void framesComeInnermostFirst() {
    assertThat(read(traceback("KeyError: 'plum'")).traces().getFirst().frames())
        .extracting(Frame::function)
        .containsExactly("total", "<module>");
  }

  @Test
  void aTracebackWithoutItsFirstLineIsRead() {
    Trace trace = read(traceback("KeyError: 'plum'").split("\n", 2)[1]).traces().getFirst();

    assertThat(trace.type()).isEqualTo("KeyError");
    assertThat(trace.frames()).hasSize(2);
  }

  @Test
  void aTracebackThatBreaksOffHasNoType() {
    Trace trace = read(traceback("")).traces().getFirst();

    assertThat(trace.type()).isNull();
    assertThat(trace.frames()).hasSize(2);
  }

  @Test
  void aTracebackIndentedAsAWholeIsRead() {
    ParsedLog log = read(traceback("shop.SoldOut: no plum").indent(6));

    assertThat(log.headline()).isEqualTo("shop.SoldOut: no plum");
  }

  @Test
  void librariesAreNotTheApplication() {
    String log =
        traceback("KeyError: 'plum'").replace("/srv/shop/cart", "/venv/lib/site-packages/x");

    assertThat(read(log).traces().getFirst().frames())
        .extracting(Frame::inApp)
        .containsExactly(false, true);
  }

  @Test
  void theWordsAloneAreNoTrace() {
    assertThat(read("ERROR Traceback (most recent call last):").traces()).isEmpty();
  }

  private static String traceback(String outcome) {
    return """
    Traceback (most recent call last):
      File "/srv/shop/main.py", line 3, in <module>
        total()
      File "/srv/shop/cart.py", line 17, in total
        return prices["plum"]
               ~~~~~~^^^^^^^^
    %s
    """
        .formatted(outcome);
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }

  @Test
  void aLineWhoseFileWasLostIsNoFrame() {
    String log =
        "Traceback (most recent call last):\n  File \", line 12, in add\n"
            + "  File \"cart.py\", line 3, in total\nValueError: x";

    assertThat(LogReaders.standard().read(log).traces().getFirst().frames())
        .extracting(Frame::line)
        .containsExactly(3);
  }
}
