package io.logdawg.logs;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The reader with all its dialects and envelopes, as the application has it. */
public final class LogReaders {

  private static final LogReader STANDARD = build();

  private LogReaders() {}

  public static LogReader standard() {
    return STANDARD;
  }

  private static LogReader build() {
    try (var context = new AnnotationConfigApplicationContext("io.logdawg.logs")) {
      return context.getBean(LogReader.class);
    }
  }
}
