package io.logdawg.narrative.chat;

import io.logdawg.base.FailureException;
import io.logdawg.narrative.chat.asking.Reply;
import io.logdawg.narrative.chat.reading.FileHistory;
import io.logdawg.narrative.chat.reading.ListFiles;
import io.logdawg.narrative.chat.reading.Material;
import io.logdawg.narrative.chat.reading.ReadCommit;
import io.logdawg.narrative.chat.reading.ReadFile;
import io.logdawg.narrative.chat.reading.ReadLog;
import io.logdawg.narrative.chat.reading.SearchText;
import io.logdawg.narrative.chat.reading.Tool;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model may call, and nothing else: readers of one tree. */
final class Tools {

  private static final Logger log = LoggerFactory.getLogger(Tools.class);

  private static final List<Tool> READERS =
      List.of(
          new ReadFile(),
          new SearchText(),
          new ListFiles(),
          new FileHistory(),
          new ReadCommit(),
          new ReadLog());

  private static final Map<String, Tool> BY_NAME =
      READERS.stream().collect(Collectors.toMap(Tool::name, Function.identity()));

  private static final String OF_ALL =
      """
      "reason": {"type": "string", "description": "what you hope to learn"},
      "confidence": {"type": "number", "description": "0 to 1: how sure you are of the cause by now"}\
      """;

  private Tools() {}

  /** As the model is told of them. */
  static List<ToolCallback> declared() {
    return READERS.stream()
        .<ToolCallback>map(tool ->
            new Declared(
                tool.name(), tool.description(), schema(tool.properties() + ",\n" + OF_ALL)))
        .toList();
  }

  private static String schema(String properties) {
    return "{\"type\": \"object\", \"properties\": {" + properties + "}}";
  }

  /** What a call is answered. Whatever a model sends, it gets a text and nothing changes. */
  static String call(Reply.Call call, Material material) {
    Tool tool = BY_NAME.get(call.name());
    if (tool == null) {
      return "There is no such tool.";
    }
    try {
      return tool.call(new Tool.Arguments(json(call)), material);
    } catch (FailureException unreadable) {
      log.debug("A model's request could not be read", unreadable);
      return "That could not be read: " + unreadable.failure().sentence();
    }
  }

  /** What was sent along; nothing, where it is no JSON. */
  static JsonNode json(Reply.Call call) {
    try {
      return JsonMapper.shared().readTree(call.arguments());
    } catch (JacksonException spoilt) {
      log.debug("A model sent no JSON", spoilt);
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** A name and a schema; the conversation calls, no library does. */
  private record Declared(ToolDefinition definition) implements ToolCallback {

    Declared(String name, String description, String schema) {
      this(
          ToolDefinition.builder().name(name).description(description).inputSchema(schema).build());
    }

    @Override
    public ToolDefinition getToolDefinition() {
      return definition;
    }

    @Override
    public String call(String input) {
      throw new IllegalStateException("Tools are called by the conversation");
    }
  }
}
