package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples do not show of PowerShell's errors. */
class PowerShellErrorsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At C:\\shop\\cart.ps1:12 char:5",
        "In C:\\shop\\cart.ps1:12 Zeichen:5",
        "Au caractère C:\\shop\\cart.ps1:12 : 5",
        "En C:\\shop\\cart.ps1: 12 Carácter: 5",
        "C:\\shop\\cart.ps1:12 знак:5",
        "所在位置 C:\\shop\\cart.ps1:12 字符: 5"
      })
  void aPositionIsReadInTheLanguageOfTheUser(String position) {
    Frame frame = only(read("no price\n" + position + "\n+ throw 'no price'\n+ ~~~~\n"));

    assertThat(frame.file()).isEqualTo("C:\\shop\\cart.ps1");
    assertThat(frame.line()).isEqualTo(12);
    assertThat(frame.column()).isEqualTo(5);
  }

  @Test
  void aPathMayHoldBlanksOnlyBehindItsFirstFolder() {
    Frame frame = only(read("no price\nAt C:\\my shop\\cart.ps1:12 char:5\n+ throw\n"));

    assertThat(frame.file()).isEqualTo("C:\\my shop\\cart.ps1");
  }

  @Test
  void theStackThatFollowsAPositionBeginsWithIt() {
    ParsedLog log =
        read(
            """
            Add-Item : no price
            At C:\\shop\\cart.ps1:12 char:5
            + throw 'no price'
            + ~~~~~~~~~~~~~~~~
                + CategoryInfo          : OperationStopped: (no price:String) [], RuntimeException
                + FullyQualifiedErrorId : no price
            Stack trace:
            at Add-Item, C:\\shop\\cart.ps1: line 12
            at <ScriptBlock>, C:\\shop\\main.ps1: line 3
            """);

    Trace trace = log.traces().getFirst();
    assertThat(trace.type()).isEqualTo("RuntimeException");
    assertThat(trace.frames().stream().filter(Frame::inApp))
        .extracting(Frame::function, Frame::line, Frame::column)
        .containsExactly(tuple("Add-Item", 12, 5), tuple(null, 3, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Line |\nno code follows",
        "started at 12:30\n+ added a line",
        "Error at shop, cart.txt: line 12",
        "a table\nLine | Text\n 12 | a"
      })
  void otherTextIsNoError(String text) {
    assertThat(read(text).dialect()).isNotEqualTo("powershell");
  }

  private static Frame only(ParsedLog log) {
    assertThat(log.dialect()).isEqualTo("powershell");
    assertThat(log.traces()).hasSize(1);
    assertThat(log.traces().getFirst().frames()).hasSize(1);
    return log.traces().getFirst().frames().getFirst();
  }

  private static ParsedLog read(String text) {
    return LogReaders.standard().read(text);
  }
}
