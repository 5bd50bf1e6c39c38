package io.logdawg.codebases.ui;

import io.logdawg.codebases.credentials.Credential;
import io.logdawg.uikit.StatusBadge;
import io.logdawg.uikit.StatusBadge.Tone;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How a credential stands, in badges. */
public final class CredentialBadges {

  private CredentialBadges() {}

  public static List<StatusBadge> of(Credential credential, Instant now) {
    return Stream.concat(
            credential.problem(now).stream().map(_ -> new StatusBadge("Failing", Tone.BAD)),
            credential.lastDays(now).stream()
                .mapToObj(days -> new StatusBadge(left(days), Tone.RUNNING)))
        .toList();
  }

  static String left(long days) {
    return days == 0 ? "Expires today" : "Expires in " + days + (days == 1 ? " day" : " days");
  }
}
