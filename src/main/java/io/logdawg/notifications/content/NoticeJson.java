package io.logdawg.notifications.content;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a notice is kept. */
@Component
public class NoticeJson {

  private final JsonMapper json;

  NoticeJson(JsonMapper json) {
    this.json = json;
  }

  public String write(Notice notice) {
    return json.writeValueAsString(notice);
  }

  /**
   * @param type by whose first part it is known what the notice is about
   */
  public Notice read(String type, String stored) {
    return switch (type.substring(0, Math.max(0, type.indexOf('.')))) {
      case "report" -> json.readValue(stored, Notice.AboutReport.class);
      case "credential" -> json.readValue(stored, Notice.AboutCredential.class);
      default -> json.readValue(stored, Notice.Trial.class);
    };
  }
}
