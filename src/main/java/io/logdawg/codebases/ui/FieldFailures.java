package io.logdawg.codebases.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.logdawg.base.Failure;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts what a provider or a service refuses beside the field that can mend it. */
public final class FieldFailures {

  private FieldFailures() {}

  /**
   * @param fields by the names that REST uses
   * @return false where no field fits and the failure is to be shown elsewhere
   */
  public static boolean show(
      Failure failure, Function<String, @Nullable HasValidationProperties> fields) {
    var name = field(failure);
    var field = name == null ? null : fields.apply(name);
    if (field == null) {
      return false;
    }
    field.setErrorMessage(
        failure instanceof Failure.Invalid invalid
            ? sentence(invalid.reason())
            : failure.sentence());
    field.setInvalid(true);
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
    return true;
  }

  private static @Nullable String field(Failure failure) {
    return switch (failure) {
      case Failure.BadCredential _, Failure.MissingPermission _, Failure.AppNotInstalled _ ->
          "credential_id";
      case Failure.RepositoryMissing _,
          Failure.ProviderUnavailable _,
          Failure.UnexpectedAnswer _,
          Failure.RepositoryTooLarge _ ->
          "url";
      case Failure.RefMissing _ -> "default_branch";
      default -> failure.field();
    };
  }

  /** A reason is worded to follow its field's name. */
  private static String sentence(String reason) {
    return "This " + reason + ".";
  }
}
