package io.logdawg.reports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * {@link ReportData} as it stands in the database. Writes nothing that PostgreSQL would refuse;
 * reads what any version wrote, older or newer: fields that are not known are passed over, and
 * fields that are missing are empty.
 */
@Component
class ReportJson {

  private final JsonMapper json;

  ReportJson(JsonMapper json) {
    this.json =
        json.rebuild()
            .addModule(new SimpleModule("storable").addSerializer(new StorableText()))
            .annotationIntrospector(new AbsentIsEmpty())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
  }

  String write(ReportData data) {
    return json.writeValueAsString(data);
  }

  ReportData read(String stored) {
    return json.readValue(stored, ReportData.class);
  }

  @Nullable ReportData readIfAny(@Nullable String stored) {
    return stored == null ? null : read(stored);
  }

  private static final class StorableText extends StdSerializer<String> {

    StorableText() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator out, SerializationContext context) {
      out.writeString(Storable.text(text));
    }
  }
}
