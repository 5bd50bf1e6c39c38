package io.logdawg.codebases.ui.repositories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.FailureException;
import io.logdawg.localisation.PathMappings.PathMapping;
import org.junit.jupiter.api.Test;

class MappingLinesTests {

  @Test
  void aLineMapsItsLeftToItsRight() {
    assertThat(MappingLines.parse("/app/ => src/\n\n/lib/=>\n").rules())
        .containsExactly(new PathMapping("/app/", "src/"), new PathMapping("/lib/", ""));
  }

  @Test
  void whatIsShownIsReadAsItWas() {
    var mappings = MappingLines.parse("/app/ => src/\n/lib/ =>");

    assertThat(MappingLines.parse(MappingLines.text(mappings))).isEqualTo(mappings);
  }

  @Test
  void aLineWithoutAnArrowIsRefused() {
    assertThatThrownBy(() -> MappingLines.parse("/app/ src/"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().field()).isEqualTo("path_mappings"));
  }
}
