package io.logdawg.organization;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Changes;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.organization.retention.RetentionRules;
import io.logdawg.organization.retention.RetentionSettings;
import io.logdawg.security.ForAdmins;
import io.logdawg.tenancy.Organizations;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's organization as its administrators set it. */
@Service
@Transactional
public class Profiles {

  private static final int LONGEST_NAME = 200;

  private final Organizations organizations;
  private final RetentionSettings retention;
  private final Audit audit;

  Profiles(Organizations organizations, RetentionSettings retention, Audit audit) {
    this.organizations = organizations;
    this.retention = retention;
    this.audit = audit;
  }

  @ForAdmins
  @Transactional(readOnly = true)
  public Profile get() {
    var organization = organizations.current();
    return new Profile(organization.slug(), organization.name(), retention.get());
  }

  /**
   * @param name stands from now on whatever the configuration says, if it is another than before
   * @throws FailureException Invalid, naming the field
   */
  @ForAdmins
  public void change(String name, RetentionRules rules) {
    var wanted = name.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
      throw new FailureException(
          new Failure.Invalid(
              "name", "is required, of at most %d characters".formatted(LONGEST_NAME)));
    }
    var before = get();
    if (!wanted.equals(before.name())) {
      organizations.rename(wanted);
    }
    retention.set(rules);
    var after = get();
    if (!after.equals(before)) {
      audit.record(
          AuditAction.SETTINGS_CHANGED,
          organizations.current().id().toString(),
          Changes.of(values(before), values(after)));
    }
  }

  private static Map<String, String> values(Profile profile) {
    var rules = profile.retention();
    return Map.of(
        "name", profile.name(),
        "report_days", Objects.toString(rules.reportDays(), "none"),
        "most_reports", Objects.toString(rules.mostReports(), "none"),
        "audit_days", Integer.toString(rules.auditDays()));
  }
}
