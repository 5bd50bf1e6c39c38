package io.logdawg.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAccessDeniedError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the views, which the test library's own search does not: they are package-private. */
final class Views {

  private Views() {}

  static Routes all() {
    Set<Class<? extends Component>> routes = new HashSet<>();
    for (var annotation : List.of(Route.class, Layout.class)) {
      find(new AnnotationTypeFilter(annotation))
          .forEach(type -> routes.add(type.asSubclass(Component.class)));
    }
    Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>();
    errors.add(RouteAccessDeniedError.class);
    find(new AssignableTypeFilter(HasErrorParameter.class))
        .forEach(type -> errors.add(errorView(type)));
    return new Routes(routes, errors, true);
  }

  @SuppressWarnings("unchecked") // asSubclass cannot say what exception a view is for.
  private static Class<? extends HasErrorParameter<?>> errorView(Class<?> type) {
    return (Class<? extends HasErrorParameter<?>>) type.asSubclass(HasErrorParameter.class);
  }

  private static Set<Class<?>> find(TypeFilter filter) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(filter);
    Set<Class<?>> found = new HashSet<>();
    scanner
        .findCandidateComponents("io.logdawg")
        .forEach(view -> found.add(ClassUtils.resolveClassName(view.getBeanClassName(), null)));
    return found;
  }
}
