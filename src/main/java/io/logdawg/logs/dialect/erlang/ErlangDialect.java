package io.logdawg.logs.dialect.erlang;

import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stacks as {@code erl_error:format_exception} prints them ({@code in call from shop:total/1
 * (src/shop.erl, line 12)}) and as terms ({@code
 * {shop,total,1,[{file,"src/shop.erl"},{line,12}]}}).
 */
@Component
final class ErlangDialect implements LogDialect {

  private static final double FRAMES = 0.91;

  @Override
  public String name() {
    return "erlang";
  }

  @Override
  public double score(List<LogLine> lines) {
    return lines.stream().anyMatch(ErlangDialect::mayHoldFrames) ? FRAMES : 0;
  }

  @Override
  public List<Finding> read(List<LogLine> lines) {
    return new ErlangReader(lines).read();
  }

  private static boolean mayHoldFrames(LogLine line) {
    return PrintedCall.read(line).isPresent() || line.text().contains("[{file,\"");
  }
}
