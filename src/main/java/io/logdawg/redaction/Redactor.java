package io.logdawg.redaction;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Begins redactions. */
@Component
public final class Redactor {

  private static final Set<Kind> ALWAYS = EnumSet.of(Kind.SECRET, Kind.QUOTE);

  private final List<Detector> detectors;

  Redactor(List<Detector> detectors) {
    this.detectors = List.copyOf(detectors);
  }

  /**
   * @param chosen what to hide besides secrets, which always are
   */
  public Redaction begin(Collection<Kind> chosen) {
    return new Redaction(
        detectors.stream()
            .filter(
                detector -> ALWAYS.contains(detector.kind()) || chosen.contains(detector.kind()))
            .toList());
  }
}
