package io.logdawg.security;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Who may open which page, as Vaadin decides it: a new page fails here until somebody decides. */
class RouteRulesTests {

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> MEMBERS = EnumSet.of(Role.ADMIN, Role.MEMBER);
  private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);

  private static final Map<String, Set<Role>> RULES =
      Map.ofEntries(
          Map.entry("DashboardView", ALL),
          Map.entry("DiagnoseView", MEMBERS),
          Map.entry("ReportsView", ALL),
          Map.entry("ReportView", ALL),
          Map.entry("RepositoriesView", ALL),
          Map.entry("RepositoryView", ALL),
          Map.entry("CredentialsView", ADMINS),
          Map.entry("ApiKeysView", ADMINS),
          Map.entry("MembersView", ADMINS),
          Map.entry("AuditView", ADMINS),
          Map.entry("NotificationsView", ADMINS),
          Map.entry("SettingsView", ADMINS),
          Map.entry("SignInView", ALL));

  private final AccessAnnotationChecker vaadin = new AccessAnnotationChecker();

  @Test
  void eachPageOpensForTheRolesThatItIsFor() {
    assertThat(views().collect(toMap(Class::getSimpleName, this::roles))).isEqualTo(RULES);
  }

  @Test
  void onlySigningInIsOpenToAnybody() {
    assertThat(views().filter(view -> vaadin.hasAccess(view, null, _ -> false)))
        .extracting(Class::getSimpleName)
        .containsExactly("SignInView");
  }

  private Set<Role> roles(Class<?> view) {
    var allowed = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      var granted = role.authorities().stream().map(authority -> authority.getAuthority()).toList();
      if (vaadin.hasAccess(view, () -> "somebody", asked -> granted.contains("ROLE_" + asked))) {
        allowed.add(role);
      }
    }
    return allowed;
  }

  private static Stream<Class<?>> views() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("io.logdawg").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(name -> ClassUtils.resolveClassName(name, null));
  }
}
