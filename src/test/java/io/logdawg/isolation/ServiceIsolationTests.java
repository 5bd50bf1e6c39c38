package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.localisation.PathMappings;
import io.logdawg.security.Role;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import tools.jackson.databind.json.JsonMapper;

/** Every service method, called by an administrator of one organization with ids of another. */
@ApplicationTest
class ServiceIsolationTests {

  /** Do nothing with an id of nobody's, or answer with nothing, rather than with a failure. */
  private static final Set<String> SILENT =
      Set.of(
          "Repositories.reportCount",
          "Webhooks.deliveries",
          "AuditLog.before",
          "Reports.read",
          "SavedViews.delete",
          "SolvedCases.after");

  @Autowired TestDatabase database;
  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;

  private PlantedOrganization theirs;
  private List<Rule> rules;

  /** A method that says who may call it, of a service. */
  private record Rule(Object service, Method method) {

    boolean isAsked() {
      return method.getParameterCount() > 0;
    }

    @Override
    public String toString() {
      return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
  }

  /** What a call came to: an answer, or what was thrown in its place. */
  private record Outcome(String told, @Nullable Throwable thrown) {

    @Nullable Failure failure() {
      return thrown instanceof FailureException known ? known.failure() : null;
    }
  }

  @BeforeEach
  void plant() {
    theirs = PlantedOrganization.in(database);
    rules =
        Stream.of(context.getBeanDefinitionNames())
            .filter(name -> isOurs(context.getType(name)))
            .map(context::getBean)
            .flatMap(this::rules)
            .sorted(Comparator.comparing(Rule::toString))
            .toList();
    assertThat(rules).hasSizeGreaterThan(35);
  }

  @Test
  void noMethodTellsOrChangesAnythingOfAnother() {
    for (var rule : rules) {
      var ours = PlantedOrganization.in(database);
      var before = theirs.rows();

      for (var id : rule.isAsked() ? theirs.ids() : theirs.ids().subList(0, 1)) {
        var outcome = call(rule, ours, id);

        assertThat(outcome.thrown())
            .as("%s with %s", rule, id)
            .satisfiesAnyOf(
                thrown -> assertThat(thrown).isNull(),
                thrown -> assertThat(thrown).isInstanceOf(FailureException.class));
        theirs.assertAbsentFrom(outcome.toString(), rule + " with " + id, id);
        if (Arguments.nameOneThing(rule.method()) && !SILENT.contains(rule.toString())) {
          assertThat(outcome.failure())
              .as("%s with %s", rule, id)
              .isInstanceOf(Failure.NotFound.class);
        }
      }
      assertThat(theirs.rows()).as("after " + rule).isEqualTo(before);
    }
  }

  @Test
  void theSameIdsLeadTheirOwnerSomewhere() {
    for (var rule : rules) {
      if (Arguments.nameOneThing(rule.method())) {
        var owner = PlantedOrganization.in(database);
        assertThat(owner.ids())
            .as("%s: no id leads anywhere, so the other test of it proves nothing", rule)
            .anyMatch(id -> !(call(rule, owner, id).failure() instanceof Failure.NotFound));
      }
    }
  }

  @Test
  void anothersCredentialCannotReadForARepositoryOfOnesOwn() {
    var ours = PlantedOrganization.in(database);
    var repositories = context.getBean(Repositories.class);

    var failure =
        As.member(
            database,
            ours.id(),
            Role.ADMIN,
            () ->
                catchThrowableOfType(
                    FailureException.class,
                    () ->
                        repositories.update(
                            new RepositoryId(ours.repository()),
                            new CredentialId(theirs.credential()),
                            "main",
                            PathMappings.NONE)));

    assertThat(failure.failure()).isInstanceOf(Failure.NotFound.class);
  }

  private static boolean isOurs(@Nullable Class<?> type) {
    return type != null && type.getName().startsWith("io.logdawg.");
  }

  private Stream<Rule> rules(Object bean) {
    return Stream.of(AopUtils.getTargetClass(bean).getMethods())
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class))
        .map(method -> new Rule(bean, method));
  }

  private Outcome call(Rule rule, PlantedOrganization caller, UUID id) {
    var arguments = Arguments.of(rule.method(), id);
    return As.member(
        database,
        caller.id(),
        Role.ADMIN,
        () -> {
          try {
            var answer = rule.method().invoke(rule.service(), arguments);
            return new Outcome(new Rendered(json).text(answer, arguments), null);
          } catch (InvocationTargetException e) {
            return new Outcome("", e.getCause());
          } catch (IllegalAccessException e) {
            throw new AssertionError(rule.toString(), e);
          }
        });
  }
}
