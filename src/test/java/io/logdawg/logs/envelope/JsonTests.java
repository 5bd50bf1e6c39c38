package io.logdawg.logs.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One failure as the usual loggers write it in JSON. */
class JsonTests {

  private static final String STACK =
      "\"org.acme.BadOrderException: order 12\\n\\tat org.acme.Shop.order(Shop.java:12)\\n\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // logstash-logback-encoder
        "{\"@timestamp\":\"2026-11-23T02:13:20Z\",\"level\":\"ERROR\",\"message\":\"it"
            + " failed\",\"app\":\"shop\",\"requestId\":\"r-17\",\"stack_trace\":@}",
        // Elastic Common Schema, with dots and nested
        "{\"@timestamp\":\"2026-11-23T02:13:20Z\",\"log.level\":\"ERROR\",\"message\":\"it"
            + " failed\",\"service.name\":\"shop\",\"trace.id\":\"r-17\",\"error.type\":\"org.acme.BadOrderException\",\"error.stack_trace\":@}",
        "{\"@timestamp\":\"2026-11-23T02:13:20Z\",\"log\":{\"level\":\"ERROR\"},\"message\":\"it"
            + " failed\",\"service\":{\"name\":\"shop\"},\"http\":{\"request\":{\"id\":\"r-17\"}},\"error\":{\"stack_trace\":@}}",
        // Bunyan
        "{\"name\":\"shop\",\"level\":50,\"time\":\"2026-11-23T02:13:20Z\",\"msg\":\"it"
            + " failed\",\"req_id\":\"r-17\",\"err\":{\"stack\":@}}",
        // pino
        "{\"level\":50,\"time\":1795400000000,\"msg\":\"it"
            + " failed\",\"service\":\"shop\",\"reqId\":\"r-17\",\"err\":{\"type\":\"x\",\"stack\":@}}",
        // Serilog's compact form
        "{\"@t\":\"2026-11-23T02:13:20Z\",\"@l\":\"Error\",\"@m\":\"it"
            + " failed\",\"@x\":@,\"Application\":\"shop\",\"RequestId\":\"r-17\"}",
        // Google Cloud
        "{\"severity\":\"ERROR\",\"timestamp\":\"2026-11-23T02:13:20Z\",\"jsonPayload\":{\"message\":\"it"
            + " failed\",\"exception\":@},\"trace\":\"r-17\",\"labels\":{\"service\":\"shop\"}}",
        // OpenTelemetry
        "{\"timeUnixNano\":\"1795400000000000000\",\"severityText\":\"ERROR\",\"body\":{\"stringValue\":\"it"
            + " failed\"},\"traceId\":\"r-17\",\"resource\":{\"service.name\":\"shop\"},\"attributes\":[{\"key\":\"exception.stacktrace\",\"value\":{\"stringValue\":@}}]}"
      })
  void theFieldsOfAnEntryAreFound(String json) {
    ParsedLog log = read(json.replace("@}", STACK + "}").replace("@,", STACK + ","));

    assertThat(log.envelope()).isEqualTo("json");
    assertThat(log.time()).isEqualTo(Instant.ofEpochSecond(1795400000));
    assertThat(log.level()).isEqualToIgnoringCase("error");
    assertThat(log.service()).isEqualTo("shop");
    assertThat(log.requestId()).isEqualTo("r-17");
    assertThat(log.headline()).endsWith("org.acme.BadOrderException: order 12");
    assertThat(log.traces().getFirst().frames()).hasSize(1);
  }

  @Test
  void typeAndMessageApartFromTheStackAreItsHeader() {
    ParsedLog log =
        read(
            "{\"message\":\"it"
                + " failed\",\"error\":{\"type\":\"org.acme.BadOrderException\",\"message\":\"order"
                + " 12\",\"stack\":\"at org.acme.Shop.order(Shop.java:12)\"}}");

    assertThat(log.traces().getFirst().type()).isEqualTo("org.acme.BadOrderException");
    assertThat(log.traces().getFirst().message()).isEqualTo("order 12");
  }

  @Test
  void anErrorWithoutAStackIsToldWithItsType() {
    ParsedLog log =
        read("{\"level\":\"error\",\"error\":{\"type\":\"BadOrder\",\"message\":\"order 12\"}}");

    assertThat(log.headline()).isEqualTo("BadOrder: order 12");
    assertThat(log.traces()).isEmpty();
  }

  @Test
  void aStackWithinTheMessageIsRead() {
    ParsedLog log = read("{\"level\":\"error\",\"message\":%s}".formatted(STACK));

    assertThat(log.traces().getFirst().type()).isEqualTo("org.acme.BadOrderException");
  }

  @Test
  void aStackOfTheCFormWithItsMessageElsewhere() {
    ParsedLog log =
        read(
            "{\"level\":\"ERROR\",\"message\":\"bad"
                + " price\",\"service\":\"shop\",\"stack_trace\":\"at f (src/a.c:45)\\nat main"
                + " (src/m.c:12)\"}");

    assertThat(log.dialect()).isEqualTo("c");
    assertThat(log.headline()).isEqualTo("bad price");
    assertThat(log.traces().getFirst().frames())
        .extracting("function", "file", "line")
        .containsExactly(tuple("f", "src/a.c", 45), tuple("main", "src/m.c", 12));
  }

  @Test
  void anArrayHoldsEntries() {
    ParsedLog log =
        read(
            "[{\"level\":\"info\",\"msg\":\"started\"},\n"
                + " {\"level\":\"error\",\"msg\":\"it failed\"}]");

    assertThat(log.headline()).isEqualTo("it failed");
  }

  @Test
  void plainLinesAmongObjectsAreEntriesToo() {
    ParsedLog log =
        read(
            "Starting\n"
                + "{\"level\":\"info\",\"msg\":\"started and waiting for orders from"
                + " everywhere\"}\n"
                + "ERROR out of memory\n");

    assertThat(log.envelope()).isEqualTo("json");
    assertThat(log.headline()).isEqualTo("out of memory");
  }

  @Test
  void anObjectThatNobodyLoggedIsText() {
    assertThat(read("{\"pears\": 12}").envelope()).isEqualTo("plain");
  }

  private static ParsedLog read(String log) {
    return LogReaders.standard().read(log);
  }
}
