package io.logdawg.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything is read in seconds at the worst, on a cold and busy machine. */
class HostileTextTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LogReader reader = LogReaders.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "at ",
        "{",
        "[",
        "[{",
        "{\"a\":",
        "{\"a\":[",
        "{\n",
        "[\n{\n",
        "\"",
        "a",
        "a.",
        "<",
        "'a ",
        "at a.b(",
        "at a.b(C.java:1)\n",
        "at a (b.js:1:2)\n",
        "a@b.js:1:2\n",
        "x\na@b.js:1:2\n",
        "Error: x\nhttp://a:1:2\n",
        "a@[native code]\n",
        "a@",
        "a/<",
        "at a (b.js:1:2)\nx\n",
        "at a (b.c:1)\n",
        "Caused by: ",
        "Caused by: a.B: c\n",
        "x.Y: z\n",
        "java.lang.Exception ",
        "Error: ",
        "  File \"a\", line 1, in f\n",
        "Traceback (most recent call last):\n",
        "#0 0x1 in f a.c:1\n",
        "#1 0x1 in f () from /l\n",
        "#0 <signal handler called>\n",
        "#0 0x1 in a<",
        "==1== at 0x1: f (a.c:1)\n",
        "==1== x\n==1== at 0x1: f (a.c:1)\n==1== \n",
        "./a(f+0x1)[0x1]\n",
        "./a(_ZN1a1bIS_E",
        "    @ 0x1 f()\n",
        "0 a!f [a.c : 1 + 0x1]\n",
        "Thread 1 (x):\n#0 0x1 in f a.c:1\n",
        "==1==ERROR: ASanitizer: x\n#0 0x1 in f a.c:1\n",
        "a: a.c:1: f: Assertion `b' failed.\n",
        "a.c:1:1: runtime error: x\n",
        "{a,b,1,[{file,\"a\"},{line,1}]},",
        "[{a,b,1,[{file,\"a\"},{line,1}]},\n ",
        "[{a,b,1,[{file,\"a\"},{line,1}]}]\n",
        "[{file,\"",
        "{[(",
        "in call from a:b/1 (a.erl, line 1)\n",
        "exception error: x\n in function a:b/1\n",
        "in function a:b/1\n**error:x\n y\n",
        "=CRASH REPORT====\n",
        "Thread 0 Crashed:\n0 A 0x12345678 a.b() + 1 (a.swift:1)\n",
        "1 A 0x12345678 -[a b] + 1\n",
        "0 closure #1 in closure #1 in a in b at /a.swift:1:1\n",
        "Exception Type: x\n",
        "a.swift:1: Fatal error: x\n",
        "Application Specific Information:\nx\n",
        "Last Exception Backtrace:\n",
        "1) A::b\nx\n/a.php:1\n",
        "1) A::b\n",
        "/a.go:1 (0x1)\n\tf: x\n",
        "WARNING: DATA RACE\nRead at 0x1 by goroutine 1:\n a.b()\n  /a.go:1\n",
        "runtime stack:\n",
        "[x] a.rb:1:in `b'\n",
        "Failure/Error: x\n# ./a.rb:1:in `b'\n",
        "Error: x\n\nCaused by:\n    0: y\n",
        "thread 'a' panicked at a.rs:1:1:\nx\n\nCaused by:\n",
        " 1) test a (B)\n  a.exs:1\n  x\n",
        " at (wrapper x) A.B(C)\n",
        "foo.c:1 error\n",
        "goroutine 1 [x]:\n",
        "panic: x\n",
        "a.b(\n\ta.go:1\n",
        "x\na.b\n\ta.go:1\n",
        "--- FAIL: x\n    a.go:1: x\n",
        "    a.go:1: x\n",
        "a.rb:1:in `b': c (D)\n",
        "\tfrom a.rb:1:in `b'\n",
        "\t1: from a.rb:1:in `b'\n",
        "thread 'a' panicked at a.rs:1:1:\n",
        "thread 'a' panicked at 'x\n",
        "stack backtrace:\n 0: a\n at a.rs:1:1\n",
        " 0: a\n at a.rs:1:1\n",
        "_ a _\n",
        "E   a: b\na.py:1: a\n",
        "a.py:1: in b\n",
        "FAILED a.py::b - c\n",
        "A  Traceback (most recent call last)\nFile a.py:1, in b\n",
        "A  Traceback (most recent call last)\nA: b\n",
        "This error is located at:\n in a (at b.js:1)\n",
        "[errors]: [\n A: b\n at a (b.js:1:2)\n",
        "at a (b.js:1:2)\n\n",
        "{\"Action\":\"output\",\"Package\":\"a\",\"Output\":\"x\"}\n",
        " at A.B(C d) in E.cs:line 1\n",
        "A.BException: x ---> ",
        "A.BException: x\n ---> C.DException: y\n at A.B() in E.cs:line 1\n",
        "--- End of inner exception stack trace ---\n",
        "** (A) b\n",
        "** (A) b\nc\n",
        "    a.ex:1: A.b/1\n",
        "#0 a.php(1): b()\n",
        "A: x\n#0 a.php(1): b()\n",
        "Next A: x\n",
        "Warning: x in a.php on line 1\n",
        "a.rb:1:in `b'\nx\n",
        "ERROR x\n",
        "[x] ",
        "a: ",
        "- ",
        "2024-01-01T00:00:00Z x\n",
        "2024-01-01T00:00:00Z  at x\n",
        "\\n\\tat ",
        "{\"message\":\"x\"}\n",
        "{\"a\":1}\n",
        "\r\nx",
        "\ud800"
      })
  void isReadInLinearTime(String part) {
    String text = part.repeat(LogReader.MAX_LENGTH / part.length());

    ParsedLog log = assertTimeoutPreemptively(PATIENCE, () -> reader.read(text));

    assertThat(log.traces()).hasSizeLessThanOrEqualTo(200);
    assertThat(log.traces().stream().mapToInt(trace -> trace.frames().size()).sum())
        .isLessThanOrEqualTo(5_000);
    assertThat(log.headline()).hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void aMessageIsCut() {
    ParsedLog log = reader.read("a.BException: " + "m".repeat(900_000) + "\n\tat a.B.c(B.java:1)");

    assertThat(log.traces().getFirst().message()).hasSize(8_000);
  }

  @Test
  void aNameOfAMegabyteIsNoFrame() {
    ParsedLog log = reader.read("at a." + "b".repeat(900_000) + "(B.java:1)");

    assertThat(log.traces()).isEmpty();
  }

  @Test
  void coloursAndMarksForTerminalsAreTakenOff() {
    String red = "\u001b[1;31m";
    String plain = "\u001b[0m";
    String header = "\ufeff" + red + "a.BException: bad" + plain;
    String frame = red + "\tat a.B.c(B.java:1)" + plain;

    ParsedLog log = reader.read(String.join("\r\n", header, frame, ""));

    assertThat(log.headline()).isEqualTo("a.BException: bad");
    assertThat(log.traces().getFirst().frames()).hasSize(1);
    assertThat(log.lines()).isEqualTo(2);
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    ParsedLog log = reader.read("ERROR bad name \ud83d and \ud83d\ude00");

    assertThat(log.headline()).isEqualTo("bad name \ufffd and \ud83d\ude00");
  }

  @Test
  void aFewNulsAreDropped() {
    assertThat(reader.read("ERROR no\u0000thing is left of the pears").headline())
        .isEqualTo("nothing is left of the pears");
  }

  @Test
  void aMarkOfKubernetesThatBreaksOffIsText() {
    assertThat(reader.read("E1123 02:13:38.123456:run.go:74]").dialect()).isEqualTo("none");
  }

  @Test
  void aRecordAmongOtherTextDoesNotHideTheText() {
    String item = "{\"itemType\":\"trace\",\"outerMessage\":\"late\"}\n";

    assertThat(reader.read("ERROR the bank is closed\n".repeat(20) + item).headline())
        .isEqualTo("the bank is closed");
  }

  @Test
  void binaryTextIsRefused() {
    assertThatThrownBy(() -> reader.read("PK\u0003\u0004\u0000\u0000\u0001".repeat(100)))
        .isInstanceOfSatisfying(
            FailureException.class,
            thrown -> assertThat(thrown.failure()).isInstanceOf(Failure.UnreadableLog.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t\r\n"})
  void blankTextIsRefusedByName(String text) {
    assertThatThrownBy(() -> reader.read(text))
        .isInstanceOfSatisfying(
            FailureException.class,
            thrown -> assertThat(thrown.failure().field()).isEqualTo("log_data.content"));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> reader.read("x".repeat(LogReader.MAX_LENGTH + 1)))
        .isInstanceOfSatisfying(
            FailureException.class,
            thrown -> assertThat(thrown.failure()).isInstanceOf(Failure.TooLarge.class));
  }
}
