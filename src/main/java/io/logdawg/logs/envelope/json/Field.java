package io.logdawg.logs.envelope.json;

/** A thing that loggers tell of an entry, each under names of its own. */
enum Field {
  TIME,
  LEVEL,
  MESSAGE,
  STACK,
  ERROR_TYPE,
  ERROR_MESSAGE,
  SERVICE,
  REQUEST_ID,
  THREAD
}
