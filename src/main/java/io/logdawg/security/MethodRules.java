package io.logdawg.security;

import java.lang.annotation.Annotation;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Puts the rules of services into force. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodRules {

  @Bean
  static RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role("ADMIN")
        .implies("MEMBER")
        .role("MEMBER")
        .implies("VIEWER")
        .build();
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor callersOrganization() {
    ComposablePointcut rules =
        new ComposablePointcut(rule(ForViewers.class))
            .union(rule(ForMembers.class))
            .union(rule(ForAdmins.class));
    DefaultPointcutAdvisor advisor =
        new DefaultPointcutAdvisor(rules, new CallersOrganization(new CurrentCaller()));
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return advisor;
  }

  private static Pointcut rule(Class<? extends Annotation> annotation) {
    return AnnotationMatchingPointcut.forMethodAnnotation(annotation);
  }
}
