package io.logdawg.ingest.rest.diagnose;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.FailureException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogContentTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void aTextIsTakenAsItIs() {
    assertThat(LogContent.text(JSON.readTree("\" a\\n\\tb \""))).isEqualTo(" a\n\tb ");
  }

  @Test
  void anObjectIsWrittenForPeopleToo() {
    assertThat(LogContent.text(JSON.readTree("{\"level\":\"ERROR\",\"n\":1}")))
        .isEqualToNormalizingNewlines("{\n  \"level\" : \"ERROR\",\n  \"n\" : 1\n}");
  }

  @Test
  void nestingDoesNotMultiplyItsSize() {
    String entries =
        IntStream.range(0, 30_000).mapToObj("\"a%d\":1"::formatted).collect(joining(","));
    String deep = "{\"d\":".repeat(400) + "{" + entries + "}" + "}".repeat(400);
    JsonNode content = JSON.readTree(deep);

    assertThat(LogContent.text(content).length()).isLessThanOrEqualTo(deep.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "true", "{}", "[]"})
  void whatHoldsNoLogIsRefusedByTheFieldsName(String json) {
    assertThatThrownBy(() -> LogContent.text(JSON.readTree(json)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().field()).isEqualTo("log_data.content"));
  }
}
