package io.logdawg.security.page;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Entra ID where any of its settings is given, and always under the profile {@code azure}: a
 * forgotten setting stops the start there, and never opens the local door instead.
 */
final class ChosenSignIn implements Condition {

  private static final String PREFIX = "logdawg.entra.";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return metadata
        .getAnnotations()
        .get(ConditionalOnSignIn.class)
        .getEnum("value", SignInKind.class)
        .equals(kind(context.getEnvironment()));
  }

  private static SignInKind kind(Environment environment) {
    return environment.acceptsProfiles(Profiles.of("azure"))
            || isGiven(environment, "client-id")
            || isGiven(environment, "client-secret")
            || isGiven(environment, "tenant")
        ? SignInKind.ENTRA
        : SignInKind.LOCAL;
  }

  private static boolean isGiven(Environment environment, String setting) {
    return StringUtils.hasText(environment.getProperty(PREFIX + setting));
  }
}
