package io.logdawg.codebases.input;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * What the database refuses although it was looked for just before: somebody else was faster. Each
 * constraint that can be hit so has its failure.
 */
public final class Refused {

  private Refused() {}

  /**
   * Does a change that ends with a flush.
   *
   * @param failures by the constraint's name
   * @throws FailureException the failure of the constraint that was hit
   */
  public static <T> T as(Map<String, Failure> failures, Supplier<T> change) {
    try {
      return change.get();
    } catch (DataIntegrityViolationException e) {
      Failure failure = failures.get(constraint(e));
      throw failure == null ? e : new FailureException(failure, e);
    }
  }

  private static String constraint(DataIntegrityViolationException e) {
    @Nullable String name =
        e.getCause() instanceof ConstraintViolationException violation
            ? violation.getConstraintName()
            : null;
    return name == null ? "" : name;
  }
}
