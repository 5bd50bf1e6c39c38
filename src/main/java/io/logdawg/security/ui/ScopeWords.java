package io.logdawg.security.ui;

import io.logdawg.security.keys.Scope;

/** What a key may do, for people. */
final class ScopeWords {

  private ScopeWords() {}

  static String of(Scope scope) {
    return switch (scope) {
      case READ -> "Reads reports";
      case DIAGNOSE -> "Sends logs and reads reports";
      case MANAGE -> "Does everything, repositories and credentials too";
    };
  }
}
