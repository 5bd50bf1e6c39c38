package io.logdawg.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails in a way that nobody foresaw. */
@TestComponent
@RestController
class FailingController {

  @GetMapping("/api/test/fault")
  String fail() {
    throw new IllegalStateException("a detail that must not leave");
  }
}
