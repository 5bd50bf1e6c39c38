package io.logdawg.logs.envelope.records;

import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Timestamps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Rows of Azure Monitor's tables ContainerLogV2 ({@code LogMessage}), ContainerLog ({@code
 * LogEntry}), ContainerAppConsoleLogs_CL ({@code Log_s}) and AppServiceConsoleLogs ({@code
 * ResultDescription}).
 */
@Component
final class AzureContainerEnvelope extends RecordsEnvelope {

  @Override
  public String name() {
    return "azure-monitor";
  }

  @Override
  protected List<String> marks() {
    return List.of("\"TimeGenerated\"");
  }

  @Override
  protected @Nullable TextRecord read(JsonNode record) {
    String message = text(record, "LogMessage", "LogEntry", "Log_s", "ResultDescription");
    if (message == null) {
      return null;
    }
    String time = text(record, "TimeGenerated", "TimeStamp");
    Origin origin =
        Origin.at(time == null ? null : Timestamps.parse(time).orElse(null))
            .withLevel(text(record, "LogLevel", "Level"))
            .withService(text(record, "ContainerName", "ContainerName_s", "ContainerAppName_s"))
            .withWriter(text(record, "PodName", "ContainerGroupName_s", "ContainerID", "Host"));
    return new TextRecord(message, origin);
  }
}
