package io.logdawg.testing.entra;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application where people sign in with Entra ID: organizations Acme and
 * Globex, each with a tenant, and a clock that can be put forward. All such tests share one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logdawg.entra.client-id=" + EntraTest.CLIENT,
      "logdawg.entra.client-secret=" + EntraTest.SECRET,
      "logdawg.entra.tenant=" + EntraDouble.TENANT,
      "logdawg.contact=the platform team",
      "logdawg.admin-password=" + EntraTest.PASSWORD,
      "logdawg.organizations[0].slug=acme",
      "logdawg.organizations[0].name=Acme",
      "logdawg.organizations[0].entra-tenant-id=" + EntraTest.ACME,
      "logdawg.organizations[1].slug=globex",
      "logdawg.organizations[1].name=Globex",
      "logdawg.organizations[1].entra-tenant-id=" + EntraTest.GLOBEX,
      "logdawg.worker.enabled=false",
      "logdawg.limits.enabled=false"
    })
@ContextConfiguration(initializers = EntraDouble.Settings.class)
@Import(MovableClock.class)
public @interface EntraTest {

  String CLIENT = "8f3c1d52-6a0b-4c7e-9d1f-2b5a7e904c11";
  String SECRET = "the-marked-client-secret";

  /** Preset to see that it opens nothing. */
  String PASSWORD = "correct horse battery";

  String ACME = "0c0ffee0-aaaa-4aaa-8aaa-000000000001";
  String GLOBEX = "0c0ffee0-bbbb-4bbb-8bbb-000000000002";

  /** A tenant of nobody's here. */
  String STRANGERS = "0c0ffee0-cccc-4ccc-8ccc-000000000003";
}
