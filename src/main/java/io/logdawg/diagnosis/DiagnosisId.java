package io.logdawg.diagnosis;

import java.util.UUID;

/** What a sender gets to ask with: a report's id, or the id of an occurrence of one. */
public record DiagnosisId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
