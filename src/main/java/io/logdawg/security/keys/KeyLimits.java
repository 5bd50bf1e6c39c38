package io.logdawg.security.keys;

import io.logdawg.base.Failure;
import io.logdawg.limits.Limit;
import io.logdawg.limits.RequestLimits;
import io.logdawg.security.KeyHolder;
import io.logdawg.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Counts requests with a good key, by key and by organization; what is sent for diagnosis apart.
 */
final class KeyLimits {

  private static final String DIAGNOSE = "/api/v1/logs/diagnose";

  private final RequestLimits limits;
  private final ProblemWriter problems;

  KeyLimits(RequestLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * @return false where it was answered that this is one too many
   */
  boolean admit(KeyHolder holder, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var refusal = refusal(holder, request);
    if (refusal.isPresent()) {
      problems.write(response, refusal.get());
    }
    return refusal.isEmpty();
  }

  /** By key first, so that one key that goes wild does not use up what others need. */
  private Optional<Failure> refusal(KeyHolder holder, HttpServletRequest request) {
    return limits
        .count(isDiagnose(request) ? Limit.DIAGNOSE : Limit.API_KEY, holder.keyId().toString())
        .or(() -> limits.count(Limit.ORGANIZATION, holder.organization().toString()));
  }

  private static boolean isDiagnose(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getServletPath().equals(DIAGNOSE);
  }
}
