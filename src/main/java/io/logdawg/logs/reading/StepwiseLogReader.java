package io.logdawg.logs.reading;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.dialect.LogDialect;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.LogText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the envelopes, lets the dialects find failures, and tells the one that matters. */
@Component
final class StepwiseLogReader implements LogReader {

  private static final String FIELD = "log_data.content";

  private final List<LogEnvelope> envelopes;
  private final FailureFinder finder;

  StepwiseLogReader(List<LogEnvelope> envelopes, List<LogDialect> dialects) {
    this.envelopes = List.copyOf(envelopes);
    this.finder = new FailureFinder(dialects);
  }

  @Override
  public ParsedLog read(String text) {
    refuseUnreadable(text);
    List<LogLine> lines = LogText.lines(text);
    var opening =
        Opening.joined(
            FileSections.of(lines).stream()
                .map(section -> Opening.of(section, envelopes))
                .toList());
    List<FoundFailure> failures = finder.find(opening.entries());
    Optional<Choice> choice = Choice.among(failures);
    return choice.isPresent()
        ? ParsedLogs.of(choice.get(), lines, opening.envelope())
        : ParsedLogs.ofWords(TellingLine.in(opening.entries()), lines, opening.envelope());
  }

  private static void refuseUnreadable(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new FailureException(new Failure.TooLarge(FIELD, MAX_LENGTH));
    }
    if (text.isBlank()) {
      throw new FailureException(new Failure.Invalid(FIELD, "is empty; send the text of the log"));
    }
    if (LogText.isBinary(text)) {
      throw new FailureException(
          new Failure.UnreadableLog("it is binary, not text. Send it unpacked and as UTF-8."));
    }
  }
}
