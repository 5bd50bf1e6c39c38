package io.logdawg.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a {@link TestDatabase}, over real HTTP on a free port. All
 * such tests share one application, in which the local organization has the administrator {@code
 * admin} and an API key with every right. Nothing is taken from the queue.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logdawg.admin-password=" + ApplicationTest.PASSWORD,
      "logdawg.api-key=" + ApplicationTest.KEY,
      "logdawg.worker.enabled=false",
      // Tests knock faster than anybody else.
      "logdawg.limits.enabled=false"
    })
@Import(FailingController.class)
public @interface ApplicationTest {

  String PASSWORD = "correct horse battery";
  String KEY = "a-preset-key-for-tests-only";
}
