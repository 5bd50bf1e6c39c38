package io.logdawg.web;

import tools.jackson.core.JacksonException;

/** Where in a body a value stood that could not be read, as its sender would write it. */
final class JsonPath {

  /** Longer than any path that we know; what is sent may be as deep and wide as it likes. */
  private static final int LONGEST = 200;

  private JsonPath() {}

  static String of(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path.toString();
  }
}
