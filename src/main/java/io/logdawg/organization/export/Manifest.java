package io.logdawg.organization.export;

import io.logdawg.organization.export.ExportZip.Written;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What an archive has, as {@code manifest.json}.
 *
 * @param format raised whenever a reader would have to change
 */
@JsonNaming(SnakeCaseStrategy.class)
record Manifest(
    int format, String organization, String name, Instant exportedAt, List<Written> files) {

  static final int FORMAT = 1;
}
