package io.logdawg.ingest.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole application, workers included, with two organizations: {@code local}, which
 * has the sample repository and no other, and {@code other}, which has none. All such tests share
 * one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logdawg.admin-password=correct horse battery",
      "logdawg.source.allowed-hosts=127.0.0.1",
      "logdawg.limits.enabled=false",
      "logdawg.organizations[0].slug=local",
      "logdawg.organizations[0].name=Local",
      "logdawg.organizations[0].api-key=" + RestTest.KEY,
      "logdawg.organizations[1].slug=other",
      "logdawg.organizations[1].name=Other",
      "logdawg.organizations[1].api-key=" + RestTest.OTHERS_KEY
    })
@interface RestTest {

  String KEY = "a-preset-key-for-the-local-organization";
  String OTHERS_KEY = "a-preset-key-for-the-other-organization";
}
