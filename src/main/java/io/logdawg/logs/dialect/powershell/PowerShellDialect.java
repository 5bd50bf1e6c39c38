package io.logdawg.logs.dialect.powershell;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Error records of PowerShell as {@code $ErrorView} shows them: the classic view of Windows
 * PowerShell in any language of its user, the concise view since 7.0; and {@code ScriptStackTrace},
 * which scripts and Pester print.
 */
@Component
final class PowerShellDialect implements LogDialect {

  /** Surer than .NET, whose stacks are among the properties of an error. */
  private static final double ERRORS = 0.96;

  @Override
  public String name() {
    return "powershell";
  }

  @Override
  public double score(List<LogLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (ScriptFrame.read(lines.get(i)).isPresent()
          || ConciseError.marks(lines, i)
          || Position.at(lines, i).isPresent()) {
        return ERRORS;
      }
    }
    return 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new ErrorReader(lines).read();
  }
}
