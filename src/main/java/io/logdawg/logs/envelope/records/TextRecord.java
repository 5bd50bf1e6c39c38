package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;

/**
 * The text of one record.
 *
 * @param text a line of the program, several, or a part of one
 * @param isPart whether the next record of the same writer goes on with the line
 */
record TextRecord(String text, Origin origin, boolean isPart) {

  TextRecord(String text, Origin origin) {
    this(text, origin, false);
  }

  TextRecord followedBy(TextRecord next) {
    return new TextRecord(text + next.text, origin, next.isPart);
  }
}
