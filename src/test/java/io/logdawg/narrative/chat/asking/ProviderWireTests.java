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
        """
        {"id": "c1", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0,
         "finish_reason": "tool_calls", "logprobs": null, "message": {"role": "assistant", "content": null, "refusal": null,
          "tool_calls": [{"id": "t1", "type": "function", "function": {"name": "read_file", "arguments": "{\\"path\\":\\"a\\"}"}}]}}],
         "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}}\
        """),
    AZURE(
        "spring.ai.openai.base-url=%s/openai/v1",
        "openai", "/openai/v1/chat/completions", OPENAI.answer),
    ANTHROPIC(
        "spring.ai.anthropic.base-url=%s",
        "anthropic",
        "/v1/messages",
        """
        {"id": "c1", "type": "message", "role": "assistant", "model": "m", "stop_reason": "tool_use", "stop_sequence": null,
         "content": [{"type": "tool_use", "id": "t1", "name": "read_file", "input": {"path": "a"}}],
         "usage": {"input_tokens": 11, "output_tokens": 7}}\
        """),
    OLLAMA(
        "spring.ai.ollama.base-url=%s",
        "ollama",
        "/api/chat",
        """
        {"model": "m", "created_at": "2026-01-01T00:00:00Z", "done": true, "done_reason": "stop",
         "message": {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "read_file", "arguments": {"path": "a"}}}]},
         "prompt_eval_count": 11, "eval_count": 7}\
        """);

    private final String address;
    private final String name;
    private final String path;
    private final String answer;

    Provider(String address, String name, String path, String answer) {
      this.address = address;
      this.name = name;
      this.path = path;
      this.answer = answer;
    }
  }

  private record Received(String path, String body, String authorization) {}

  private final List<Received> received = new ArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String body = "";

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
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Retry-After", "7");
      exchange.getResponseHeaders().set("x-should-retry", "false");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
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
                    .ask(UUID.randomUUID(), "m", dialogue(), List.of(tool()), calls));
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

  @ParameterizedTest
  @EnumSource
  void aCallOfAToolComesThrough(Provider provider) {
    body = provider.answer;

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
  @CsvSource({"OPENAI", "AZURE", "ANTHROPIC"})
  void whenToComeBackIsHeard(Provider provider) {
    status = 429;
    body = "{\"error\": {\"type\": \"rate_limit_error\", \"message\": \"slow down\"}}";

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, new KeptCalls(1)));

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatIsNoJsonIsAFailureOfTheModelsAlone(Provider provider) {
    body = provider.answer.substring(0, provider.answer.length() / 2);

    var failure = catchThrowableOfType(ModelFailure.class, () -> ask(provider, new KeptCalls(1)));

    assertThat(failure.kind()).isIn(ModelFailure.Kind.SPOILT, ModelFailure.Kind.AWAY);
  }
}
