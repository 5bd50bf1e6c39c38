package io.logdawg.localisation.testing;

import io.logdawg.localisation.Localiser;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The feature as the application puts it together, without the application. */
public final class Localisation {

  private Localisation() {}

  public static Localiser localiser() {
    return bean(Localiser.class);
  }

  public static <T> T bean(Class<T> type) {
    try (var context = new AnnotationConfigApplicationContext("io.logdawg.localisation")) {
      return context.getBean(type);
    }
  }
}
