package io.logdawg;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void everyFeatureSeesOnlyItsAllowedNeighbours() {
    ApplicationModules.of(LogDawg.class).verify();
  }
}
