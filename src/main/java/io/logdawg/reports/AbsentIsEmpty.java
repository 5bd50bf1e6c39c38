package io.logdawg.reports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Reads a record's component that the JSON does not have as empty, unless the record itself says
 * {@link Nullable}: whoever uses the record has no null to meet where its type promises none.
 */
final class AbsentIsEmpty extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && !isNullable(parameter)
        ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
        : super.findSetterInfo(config, annotated);
  }

  /** Jackson itself sees no annotations of types, which is what JSpecify's are. */
  private static boolean isNullable(AnnotatedParameter parameter) {
    return parameter.getOwner().getMember() instanceof Constructor<?> constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
  }
}
