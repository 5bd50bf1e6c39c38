package io.logdawg.testing;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives each application context in a test a {@link TestDatabase} of its own. */
final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new Customizer();
  }

  /** All are equal, so that contexts are shared as they would be without. */
  private record Customizer() implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var database = TestDatabase.create();
      var login = database.application();
      TestPropertyValues.of(
              "spring.datasource.url=" + login.url(),
              "spring.datasource.username=" + login.user(),
              "spring.datasource.password=" + login.password(),
              "spring.datasource.hikari.maximum-pool-size=5",
              "spring.datasource.hikari.minimum-idle=0",
              "spring.liquibase.enabled=false")
          .applyTo(context);
      context.getBeanFactory().registerSingleton("testDatabase", database);
    }
  }
}
