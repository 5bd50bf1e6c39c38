package io.logdawg.diagnosis.queue;

import io.logdawg.base.Failure;
import io.logdawg.diagnosis.pipeline.Result;

/** What came of an attempt's work. */
sealed interface Outcome {

  record Found(Result result) implements Outcome {}

  record Failed(Failure failure) implements Outcome {}

  /** The report was not the attempt's own any more. */
  record Overtaken() implements Outcome {}
}
