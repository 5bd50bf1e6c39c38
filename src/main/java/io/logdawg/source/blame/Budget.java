package io.logdawg.source.blame;

/** Requests that may still be made. */
final class Budget {

  private int left;

  Budget(int requests) {
    this.left = requests;
  }

  boolean spend() {
    return left > 0 && left-- > 0;
  }
}
