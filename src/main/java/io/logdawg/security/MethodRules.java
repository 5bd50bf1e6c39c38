package io.logdawg.security;

import java.lang.reflect.Method;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Puts the rules of services into force. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodRules {

  /** Around the rule itself and the transaction, which takes the organization that is bound. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor callersOrganization() {
    var advisor =
        new DefaultPointcutAdvisor(
            new MethodsWithARule(), new CallersOrganization(new CurrentCaller()));
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return advisor;
  }

  private static final class MethodsWithARule extends StaticMethodMatcherPointcut {

    @Override
    public boolean matches(Method method, Class<?> type) {
      return AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class);
    }
  }
}
