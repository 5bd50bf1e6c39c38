package io.logdawg.redaction;

import java.util.function.Consumer;

/** Finds one kind of what must not leave. Takes linear time on any text. */
interface Detector {

  Kind kind();

  void find(String text, Consumer<Span> found);
}
