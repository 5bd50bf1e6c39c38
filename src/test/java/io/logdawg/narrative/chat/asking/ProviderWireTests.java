package io.logdawg.narrative.chat.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.logdawg.narrative.chat.ChatSettings;
import io.logdawg.narrative.chat.KeptCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.anthropic.autoconfigure.AnthropicChatAutoConfiguration;
import org.springframework.ai.model.ollama.autoconfigure.OllamaApiAutoConfiguration;
import org.springframework.ai.model.ollama.autoconfigure.OllamaChatAutoConfiguration;
import org.springframework.ai.model.openai.autoconfigure.OpenAiChatAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.retry.autoconfigure.SpringAiRetryAutoConfiguration;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Each provider's own format over real HTTP, chosen by properties alone. */
class ProviderWireTests {

  /** How a provider is configured and how it writes a call of a tool. */
  enum Provider {
    OPENAI(
        "spring.ai.openai.base-url=%s/v1",
        "openai",
        "/v1/chat/completions",
        sse(
            chunk("{\"role\": \"assistant\", \"content\": \"\"}", null),
            chunk("{\"content\": \"It \"}", null),
            chunk("{\"content\": \"broke.\"}", null),
            chunk("{}", "stop"),
            USED,
            "[DONE]"),
        sse(
            chunk(
                """
                {"role": "assistant", "content": null, "tool_calls": [{"index": 0, "id": "t1", "type": "function",
                 "function": {"name": "read_file", "arguments": ""}}]}\
                """,
                null),
            chunk(piece("{\\\"path\\\":"), null),
            chunk(piece("\\\"a\\\"}"), null),
            chunk("{}", "tool_calls"),
            USED,
            "[DONE]")),
    AZURE(
        "spring.ai.openai.base-url=%s/openai/v1",
        "openai", "/openai/v1/chat/completions", OPENAI.words, OPENAI.call),
    ANTHROPIC(
        "spring.ai.anthropic.base-url=%s",
        "anthropic",
        "/v1/messages",
        events(
            BEGUN,
            "{\"type\": \"content_block_start\", \"index\": 0, \"content_block\": {\"type\":"
                + " \"text\", \"text\": \"\"}}",
            "{\"type\": \"ping\"}",
            delta("{\"type\": \"text_delta\", \"text\": \"It \"}"),
            delta("{\"type\": \"text_delta\", \"text\": \"broke.\"}"),
            "{\"type\": \"content_block_stop\", \"index\": 0}",
            ended("end_turn"),
            "{\"type\": \"message_stop\"}"),
        events(
            BEGUN,
            """
            {"type": "content_block_start", "index": 0, "content_block":
             {"type": "tool_use", "id": "t1", "name": "read_file", "input": {}}}\
            """,
            delta("{\"type\": \"input_json_delta\", \"partial_json\": \"{\\\"path\\\":\"}"),
            delta("{\"type\": \"input_json_delta\", \"partial_json\": \"\\\"a\\\"}\"}"),
            "{\"type\": \"content_block_stop\", \"index\": 0}",
            ended("tool_use"),
            "{\"type\": \"message_stop\"}")),
    OLLAMA(
        "spring.ai.ollama.base-url=%s",
        "ollama",
        "/api/chat",
        line("{\"role\": \"assistant\", \"content\": \"It \"}", "\"done\": false")
            + line("{\"role\": \"assistant\", \"content\": \"broke.\"}", "\"done\": false")
            + line("{\"role\": \"assistant\", \"content\": \"\"}", DONE),
        line(
                """
                {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "read_file", "arguments": {"path": "a"}}}]}\
                """,
                "\"done\": false")
            + line("{\"role\": \"assistant\", \"content\": \"\"}", DONE));

    private final String address;
    private final String name;
    private final String path;
    private final String words;
    private final String call;

    /**
     * @param words "It broke." in two pieces
     * @param call of read_file with the path a
     */
    Provider(String address, String name, String path, String words, String call) {
      this.address = address;
      this.name = name;
      this.path = path;
      this.words = words;
      this.call = call;
    }

    private static String sse(String... data) {
      return Stream.of(data).map("data: %s\n\n"::formatted).collect(Collectors.joining());
    }

    private static String chunk(String delta, @Nullable String end) {
      return oneLine(
          """
          {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [
           {"index": 0, "delta": %s, "logprobs": null, "finish_reason": %s}]}\
          """
              .formatted(delta, end == null ? null : "\"" + end + "\""));
    }

    private static String piece(String arguments) {
      return "{\"tool_calls\": [{\"index\": 0, \"function\": {\"arguments\": \"%s\"}}]}"
          .formatted(arguments);
    }

    private static String events(String... data) {
      return Stream.of(data)
          .map(Provider::oneLine)
          .map(each ->
              "event: %s\ndata: %s\n\n"
                  .formatted(each.replaceAll(".*?\"type\": \"(\\w+)\".*", "$1"), each))
          .collect(Collectors.joining());
    }

    private static String delta(String delta) {
      return "{\"type\": \"content_block_delta\", \"index\": 0, \"delta\": %s}".formatted(delta);
    }

    private static String ended(String reason) {
      return """
      {"type": "message_delta", "delta": {"stop_reason": "%s", "stop_sequence": null}, "usage": {"output_tokens": 7}}\
      """
          .formatted(reason);
    }

    private static String line(String message, String end) {
      return oneLine(
              "{\"model\": \"m\", \"created_at\": \"2026-01-01T00:00:00Z\", \"message\": %s, %s}"
                  .formatted(message, end))
          + "\n";
    }

    private static String oneLine(String json) {
      return json.replace("\n", "");
    }
  }

  private static final String USED =
      "{\"id\": \"c1\", \"object\": \"chat.completion.chunk\", \"created\": 1, \"model\": \"m\","
          + " \"choices\": [], \"usage\": {\"prompt_tokens\": 11, \"completion_tokens\": 7,"
          + " \"total_tokens\": 18}}";
  private static final String BEGUN =
      "{\"type\": \"message_start\", \"message\": {\"id\": \"c1\", \"type\": \"message\", \"role\":"
          + " \"assistant\", \"model\": \"m\", \"content\": [], \"stop_reason\": null,"
          + " \"stop_sequence\": null, \"usage\": {\"input_tokens\": 11, \"output_tokens\": 1}}}";
  private static final String DONE =
      "\"done\": true, \"done_reason\": \"stop\", \"prompt_eval_count\": 11, \"eval_count\": 7";

  private record Received(String path, String body, String authorization) {}

  private final List<Received> received = new ArrayList<>();
  private HttpServer server;
  private final List<String> heard = new ArrayList<>();
  private int status = 200;
  private String body = "";
  private boolean broken;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var key =
          headers.getFirst("Authorization")
              + headers.getFirst("x-api-key")
              + headers.getFirst("api-key");
      received.add(
          new Received(
              exchange.getRequestURI().getPath(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
              key));
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              body.startsWith("{\"model\"")
                  ? "application/x-ndjson"
                  : body.startsWith("{") ? "application/json" : "text/event-stream");
      exchange.getResponseHeaders().set("Retry-After", "7");
      exchange.getResponseHeaders().set("x-should-retry", "false");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length + (broken ? 1_000 : 0));
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    }
  }

  private Reply ask(Provider provider, KeptCalls calls) {
    var reply = new ArrayList<Reply>();
    var failure = new ArrayList<RuntimeException>();
    var url = "http://localhost:" + server.getAddress().getPort();
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                RestClientAutoConfiguration.class,
                SpringAiRetryAutoConfiguration.class,
                ToolCallingAutoConfiguration.class,
                OpenAiChatAutoConfiguration.class,
                AnthropicChatAutoConfiguration.class,
                OllamaApiAutoConfiguration.class,
                OllamaChatAutoConfiguration.class))
        .withPropertyValues(
            "spring.ai.model.chat=" + provider.name,
            provider.address.formatted(url),
            "spring.ai.openai.api-key=the-key",
            "spring.ai.openai.microsoft-foundry=" + (provider == Provider.AZURE),
            "spring.ai.openai.max-retries=0",
            "spring.ai.openai.chat.model=m",
            "spring.ai.anthropic.api-key=the-key",
            "spring.ai.anthropic.max-retries=0",
            "spring.ai.anthropic.chat.model=m",
            "spring.ai.anthropic.chat.max-tokens=100",
            "spring.ai.ollama.chat.model=m",
            "spring.ai.retry.max-attempts=1")
        .run(context -> {
          assertThat(context).hasSingleBean(ChatModel.class);
          try {
            reply.add(
                door(context.getBean(ChatModel.class))
                    .ask(
                        new Asker(UUID.randomUUID(), "m", calls, heard::add),
                        dialogue(),
                        List.of(tool())));
          } catch (ModelFailure failed) {
            failure.add(failed);
          }
        });
    if (!failure.isEmpty()) {
      throw failure.getFirst();
    }
    return reply.getFirst();
  }

  private static ModelDoor door(ChatModel model) {
    var settings =
        new ChatSettings(3, 1_000, 0.9, 1_000, 100, Duration.ofMinutes(1), Set.of(), 0, 0);
    return new ModelDoor(model, settings, CircuitBreaker.ofDefaults("test"));
  }

  private static Dialogue dialogue() {
    var dialogue = new Dialogue("Be brief.");
    dialogue.tell("What failed?");
    return dialogue;
  }

  private static ToolCallback tool() {
    var definition =
        ToolDefinition.builder()
            .name("read_file")
            .description("Reads")
            .inputSchema(
                "{\"type\": \"object\", \"properties\": {\"path\": {\"type\": \"string\"}}}")
            .build();
    return new ToolCallback() {
      @Override
      public ToolDefinition getToolDefinition() {
        return definition;
      }

      @Override
      public String call(String input) {
        throw new AssertionError("not by the library");
      }
    };
  }

  /** The whole lines before a word. */
  private static String half(String body, String word) {
    return body.substring(0, body.lastIndexOf('\n', body.indexOf(word)) + 1);
  }

  @ParameterizedTest
  @EnumSource
  void aCallOfAToolComesThrough(Provider provider) {
    body = provider.call;

    var reply = ask(provider, new KeptCalls(1));

    assertThat(reply.calls()).hasSize(1);
    assertThat(reply.calls().getFirst().name()).isEqualTo("read_file");
    assertThat(reply.calls().getFirst().arguments()).contains("\"path\"", "\"a\"");
    assertThat(reply.inputTokens()).isEqualTo(11);
    assertThat(reply.outputTokens()).isEqualTo(7);
    var sent = received.getFirst();
    assertThat(sent.path()).isEqualTo(provider.path);
    assertThat(sent.body()).contains("Be brief.", "What failed?", "read_file");
    if (provider != Provider.OLLAMA) {
      assertThat(sent.authorization()).contains("the-key");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, 429, LIMITED", "AZURE, 429, LIMITED", "ANTHROPIC, 429, LIMITED",
        "OLLAMA, 429, LIMITED",
    "OPENAI, 401, REFUSED", "AZURE, 401, REFUSED", "ANTHROPIC, 401, REFUSED",
        "OLLAMA, 404, REFUSED",
    "OPENAI, 500, AWAY", "AZURE, 503, AWAY", "ANTHROPIC, 529, AWAY", "OLLAMA, 500, AWAY"
  })
  void errorsAreToldApartAndSayNothingOfTheProviders(
      Provider provider, int code, ModelFailure.Kind kind) {
    status = code;
    body = "{\"error\": {\"type\": \"x\", \"message\": \"the-key is wrong\", \"code\": \"x\"}}";
    var calls = new KeptCalls(1);

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, calls));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageNotContaining("the-key").hasNoCause();
    assertThat(calls.failures()).containsExactly(kind);
  }

  @ParameterizedTest
  @EnumSource
  void whenToComeBackIsHeard(Provider provider) {
    status = 429;
    body = "{\"error\": {\"type\": \"rate_limit_error\", \"message\": \"slow down\"}}";

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, new KeptCalls(1)));

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreHeardAsTheyGrow(Provider provider) {
    body = provider.words;

    var reply = ask(provider, new KeptCalls(1));

    assertThat(reply.text()).isEqualTo("It broke.");
    assertThat(reply.whole()).isTrue();
    assertThat(reply.outputTokens()).isEqualTo(7);
    assertThat(heard).startsWith("It ").endsWith("It broke.");
  }

  @ParameterizedTest
  @EnumSource
  void aReplyThatIsCutOffIsAskedForOnceMoreThenGivenUp(Provider provider) {
    body = half(provider.words, "broke.");
    var calls = new KeptCalls(5);

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, calls));

    assertThat(failure.kind()).isEqualTo(ModelFailure.Kind.CUT);
    assertThat(calls.failures()).containsExactly(ModelFailure.Kind.CUT, ModelFailure.Kind.CUT);
    assertThat(heard).containsOnly("It ");
    assertThat(received).hasSize(2);
  }

  /** Some libraries lose what they had when a connection breaks: then nothing came at all. */
  @ParameterizedTest
  @EnumSource
  void aConnectionThatBreaksIsNoAnswer(Provider provider) {
    body = half(provider.words, "broke.");
    broken = true;

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, new KeptCalls(5)));

    assertThat(failure.kind()).isIn(ModelFailure.Kind.CUT, ModelFailure.Kind.AWAY);
  }

  @ParameterizedTest
  @EnumSource
  void aCallOfAToolThatIsCutOffIsNone(Provider provider) {
    body = half(provider.call, "path");

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, new KeptCalls(5)));

    assertThat(failure.kind()).isIn(ModelFailure.Kind.SPOILT, ModelFailure.Kind.CUT);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatIsNoJsonIsAFailureOfTheModelsAlone(Provider provider) {
    body = provider.words.replace('{', '<');

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, new KeptCalls(5)));

    assertThat(failure.kind())
        .isIn(ModelFailure.Kind.SPOILT, ModelFailure.Kind.AWAY, ModelFailure.Kind.CUT);
  }
}
