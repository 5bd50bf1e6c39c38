package io.logdawg.localisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.LogReaders;
import org.junit.jupiter.api.Test;

/** Stacks of programs without symbols, which name functions and nothing else. */
class StrangerTests {

  private final LogReader logs = LogReaders.standard();
  private final History program =
      new History()
          .with("lib/tftp.c", "int tftp_state_machine(int event)\n{\n  return 0;\n}\n")
          .with("lib/tftp.py", "def tftp_state_machine(event):\n  return 0\n")
          .with("lib/ftp.c", "int ftp_open(int event)\n{\n  return 0;\n}\n")
          .with("lib/escape.c", "int unescape(int text)\n{\n  return 0;\n}\n");

  @Test
  void aFunctionsNameLeadsToTheFileOfThatNameInItsLanguage() {
    Suspects suspects =
        Localisation.localiser()
            .rank(
                logs.read(
                    """
                    ==97==ERROR: LeakSanitizer: detected memory leaks
                    Direct leak of 505 byte(s) in 1 object(s) allocated from:
                        #0 0x7f0985f65867 in tftp_state_machine (/opt/shop/libtransfer.so.4+0x5867)
                        #1 0x7f0985f65868 in tftp_do (/opt/shop/libtransfer.so.4+0x5868)
                    """),
                program.commit("Begin").tree(),
                PathMappings.NONE);

    assertThat(suspects.files())
        .extracting(SuspectFile::path)
        .startsWith("lib/tftp.c")
        .doesNotContain("lib/tftp.py");
  }
}
