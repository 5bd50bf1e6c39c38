package io.logdawg.models;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.redaction.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization lets a language model do.
 *
 * @param enabled whether logs and code may be sent at all
 * @param model in the provider's words; the installation's where absent
 * @param hideEmails whether e-mail addresses are hidden, as secrets always are
 * @param hideAddresses whether addresses of machines are hidden
 * @param monthlyTokens the most that a month may cost, sent and received together
 * @param monthlyCost the same in the currency of the installation's prices; absent for no such
 *     limit
 */
public record ModelRules(
    boolean enabled,
    @Nullable String model,
    boolean hideEmails,
    boolean hideAddresses,
    long monthlyTokens,
    @Nullable Double monthlyCost) {

  public static final long FEWEST_TOKENS = 1_000;
  public static final long MOST_TOKENS = 10_000_000_000L;

  /** Nothing leaves before an administrator says so. */
  public static final ModelRules DEFAULT = new ModelRules(false, null, true, true, 5_000_000, null);

  /**
   * @throws FailureException Invalid, naming the field
   */
  public ModelRules {
    if (monthlyTokens < FEWEST_TOKENS || monthlyTokens > MOST_TOKENS) {
      throw new FailureException(
          new Failure.Invalid(
              "monthly_tokens", "must be %d to %d".formatted(FEWEST_TOKENS, MOST_TOKENS)));
    }
    if (monthlyCost != null && !(monthlyCost >= 0 && monthlyCost <= 1_000_000)) {
      throw new FailureException(new Failure.Invalid("monthly_cost", "must be 0 to 1000000"));
    }
  }

  Set<Kind> hidden() {
    Set<Kind> hidden = EnumSet.noneOf(Kind.class);
    if (hideEmails) {
      hidden.add(Kind.EMAIL);
    }
    if (hideAddresses) {
      hidden.add(Kind.IP);
    }
    return hidden;
  }
}
