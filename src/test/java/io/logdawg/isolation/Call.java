package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A REST call that the application answers.
 *
 * @param pattern its path, with ids in braces
 * @param parameters the names of what its query may say
 */
public record Call(String verb, String pattern, List<String> parameters) {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /** All of this application, whichever package they are in. */
  public static List<Call> all(RequestMappingHandlerMapping mappings) {
    var calls =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.logdawg."))
            .filter(entry -> isInterface(entry.getKey()))
            .flatMap(entry -> of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Call::toString))
            .toList();
    assertThat(calls).hasSizeGreaterThan(20);
    return calls;
  }

  public boolean hasId() {
    return pattern.contains("{");
  }

  boolean mayHaveBody() {
    return WITH_BODY.contains(verb);
  }

  public String path(UUID id) {
    return pattern.replaceAll("\\{[^}]+}", id.toString());
  }

  @Override
  public String toString() {
    return verb + " " + pattern;
  }

  private static boolean isInterface(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/v1/"));
  }

  private static Stream<Call> of(RequestMappingInfo mapping, HandlerMethod method) {
    assertThat(mapping.getMethodsCondition().getMethods())
        .as("%s answers to any method", method)
        .isNotEmpty();
    return mapping.getPatternValues().stream()
        .flatMap(pattern ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .map(verb -> new Call(verb, pattern, parameters(method))));
  }

  private static List<String> parameters(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .map(parameter -> {
          var said =
              AnnotatedElementUtils.findMergedAnnotation(
                  parameter.getParameter(), RequestParam.class);
          return said == null
              ? ""
              : said.name().isEmpty() ? parameter.getParameter().getName() : said.name();
        })
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
