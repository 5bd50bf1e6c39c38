package io.logdawg.logs.envelope.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;

/** The names under which loggers put a thing, in order of preference; kept in a list of data. */
final class FieldNames implements Iterable<String> {

  private static final Properties LISTS = load();

  static final FieldNames TIME = new FieldNames("time");
  static final FieldNames LEVEL = new FieldNames("level");
  static final FieldNames MESSAGE = new FieldNames("message");
  static final FieldNames STACK = new FieldNames("stack");
  static final FieldNames ERROR_TYPE = new FieldNames("error_type");
  static final FieldNames ERROR_MESSAGE = new FieldNames("error_message");
  static final FieldNames SERVICE = new FieldNames("service");
  static final FieldNames REQUEST_ID = new FieldNames("request_id");
  static final FieldNames THREAD = new FieldNames("thread");

  private final List<String> names;

  private FieldNames(String list) {
    names = List.of(LISTS.getProperty(list, "").split(" "));
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  private static Properties load() {
    var properties = new Properties();
    try (var in = FieldNames.class.getResourceAsStream("fields.properties")) {
      if (in == null) {
        throw new IllegalStateException("fields.properties is missing");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
