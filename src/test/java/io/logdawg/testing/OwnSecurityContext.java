package io.logdawg.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test the place for the signed-in caller that its own application looks in. Every
 * application makes one, and a static field has that of the last one that was started; a process
 * has one application, but a run of tests several.
 */
public final class OwnSecurityContext implements TestExecutionListener, Ordered {

  @Override
  public void beforeTestMethod(TestContext test) {
    use(test);
  }

  @Override
  public void prepareTestInstance(TestContext test) {
    use(test);
  }

  private static void use(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
