package io.logdawg.isolation;

import io.logdawg.audit.AuditFilter;
import io.logdawg.codebases.NewRepository;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.diagnosis.Submission;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.models.ModelRules;
import io.logdawg.organization.retention.RetentionRules;
import io.logdawg.reports.listing.ReportFilter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes arguments for any method out of one id: wherever an id could stand, that one does. A new
 * type is made of its components if it is a record; any other needs a line here.
 */
final class Arguments {

  private static final Map<Class<?>, Function<UUID, Object>> BY_TYPE =
      Map.ofEntries(
          Map.entry(UUID.class, id -> id),
          Map.entry(String.class, UUID::toString),
          Map.entry(boolean.class, _ -> true),
          Map.entry(int.class, _ -> 1),
          Map.entry(long.class, _ -> 1L),
          Map.entry(URI.class, id -> URI.create("https://logdawg.example/" + id)),
          Map.entry(Instant.class, _ -> Instant.parse("2100-01-01T00:00:00Z")),
          Map.entry(ZoneId.class, _ -> ZoneOffset.UTC),
          Map.entry(List.class, _ -> List.of()),
          Map.entry(Map.class, _ -> Map.of()),
          Map.entry(Optional.class, _ -> Optional.empty()),
          Map.entry(OutputStream.class, _ -> new ByteArrayOutputStream()),
          Map.entry(
              ReportFilter.class, id -> ReportFilter.ALL.withRepository(new RepositoryId(id))),
          Map.entry(AuditFilter.class, _ -> AuditFilter.ALL),
          Map.entry(ModelRules.class, _ -> ModelRules.DEFAULT),
          Map.entry(RetentionRules.class, _ -> RetentionRules.DEFAULT),
          // Valid but for the id, which would not be looked for otherwise.
          Map.entry(
              NewRepository.class,
              id ->
                  new NewRepository(
                      "git", "https://example.com/a/b", null, new CredentialId(id), "main")),
          Map.entry(
              Submission.class,
              id -> new Submission("boom", null, null, Map.of(), id.toString(), null, "api")));

  private Arguments() {}

  static Object[] of(Method method, UUID id) {
    return Stream.of(method.getParameters()).map(parameter -> make(parameter, id)).toArray();
  }

  /** Whether the method is asked for one thing by its id. */
  static boolean nameOneThing(Method method) {
    return Stream.of(method.getParameterTypes()).anyMatch(Arguments::isId);
  }

  private static boolean isId(Class<?> type) {
    return type == UUID.class
        || type.isRecord()
            && type.getRecordComponents().length == 1
            && type.getRecordComponents()[0].getType() == UUID.class;
  }

  private static @Nullable Object make(Parameter parameter, UUID id) {
    if (isId(parameter.getType())
        && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (parameter.getName().equals("hash")) {
      return StoredReports.SUSPECT_COMMIT;
    }
    try {
      // Of several, the one.
      return parameter.getParameterizedType() instanceof ParameterizedType several
              && several.getRawType() == Collection.class
          ? List.of(make((Class<?>) several.getActualTypeArguments()[0], id))
          : make(parameter.getType(), id);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No " + parameter + " can be made", e);
    }
  }

  private static Object make(Class<?> type, UUID id) throws ReflectiveOperationException {
    var known = BY_TYPE.get(type);
    if (known != null) {
      return known.apply(id);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return make(canonical(type), id);
    }
    throw new AssertionError("Say in Arguments how to make a " + type.getName());
  }

  private static Object make(Constructor<?> constructor, UUID id)
      throws ReflectiveOperationException {
    var arguments = new Object[constructor.getParameterCount()];
    for (var i = 0; i < arguments.length; i++) {
      arguments[i] = make(constructor.getParameterTypes()[i], id);
    }
    constructor.setAccessible(true);
    return constructor.newInstance(arguments);
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }
}
