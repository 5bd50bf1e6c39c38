package io.logdawg.audit;

import static io.logdawg.audit.ActionGroup.CREDENTIALS;
import static io.logdawg.audit.ActionGroup.KEYS;
import static io.logdawg.audit.ActionGroup.MEMBERS;
import static io.logdawg.audit.ActionGroup.NOTIFICATIONS;
import static io.logdawg.audit.ActionGroup.ORGANIZATION;
import static io.logdawg.audit.ActionGroup.REPORTS;
import static io.logdawg.audit.ActionGroup.REPOSITORIES;
import static io.logdawg.audit.ActionGroup.SIGN_INS;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is written down, with its words: {@code <name>} stands for what the entry's
 * detail has of that name, in quotation marks, and {@code [name]} for the same without them.
 */
public enum AuditAction {
  SIGNED_IN("member.signed-in", SIGN_INS, "signed in"),
  SIGNED_OUT("member.signed-out", SIGN_INS, "signed out"),
  SIGN_IN_REFUSED("member.refused", SIGN_INS, "was not let in: [reason]"),

  MEMBER_ADDED("member.added", MEMBERS, "added <name> as [role]"),
  MEMBER_JOINED("member.joined", MEMBERS, "joined as [role]"),
  MEMBER_ROLE_CHANGED(
      "member.role-changed", MEMBERS, "changed the role of <name> from [from] to [to]"),
  MEMBER_REMOVED("member.removed", MEMBERS, "removed <name>"),
  MEMBER_LET_IN_AGAIN("member.let-in-again", MEMBERS, "let <name> in again"),
  MEMBER_PASSWORD_RENEWED("member.password-renewed", MEMBERS, "renewed the password of <name>"),
  MEMBER_PASSWORD_CHANGED("member.password-changed", MEMBERS, "changed their own password"),

  KEY_CREATED("api-key.created", KEYS, "made the API key <name>"),
  KEY_REVOKED("api-key.revoked", KEYS, "revoked the API key <name>"),

  CREDENTIAL_ADDED("credential.added", CREDENTIALS, "saved the credential <name>"),
  CREDENTIAL_CHECKED("credential.checked", CREDENTIALS, "found the credential <name> [state]"),
  CREDENTIAL_DELETED("credential.deleted", CREDENTIALS, "deleted the credential <name>"),

  REPOSITORY_CONNECTED("repository.connected", REPOSITORIES, "connected the repository <name>"),
  REPOSITORY_CHANGED("repository.changed", REPOSITORIES, "changed the repository <name>"),
  REPOSITORY_DISCONNECTED(
      "repository.disconnected",
      REPOSITORIES,
      "disconnected the repository <name> and deleted its reports ([reports])"),
  WEBHOOK_SECRET_MADE("webhook.secret-made", REPOSITORIES, "made a new webhook secret for <name>"),
  WEBHOOK_CLOSED("webhook.closed", REPOSITORIES, "closed the webhook of <name>"),
  WEBHOOK_REGISTERED(
      "webhook.registered", REPOSITORIES, "had the provider of <name> report pushes"),
  WEBHOOK_REDIAGNOSING(
      "webhook.rediagnosing",
      REPOSITORIES,
      "turned diagnosing anew after pushes to <name> [wanted]"),

  REPOSITORY_COUNTING_REPEATS(
      "repository.counting-repeats",
      REPOSITORIES,
      "turned counting repeats of known errors of <name> [wanted]"),

  REPORT_RESOLVED("report.resolved", REPORTS, "resolved the report <title>"),
  REPORT_IGNORED("report.ignored", REPORTS, "ignored the report <title> [limit]"),
  REPORT_REOPENED("report.reopened", REPORTS, "opened the report <title> again"),
  REPORT_REGRESSED("report.regressed", REPORTS, "saw a regression: <title>"),
  VERDICT_GIVEN("verdict.given", REPORTS, "called the report <title> [verdict]"),
  VERDICT_WITHDRAWN("verdict.withdrawn", REPORTS, "took back a verdict on the report <title>"),
  REPORT_DELETED("report.deleted", REPORTS, "deleted the report <title>"),
  ISSUE_CREATED("issue.created", REPORTS, "created the [kind] [number] from the report <title>"),
  DIAGNOSIS_ASKED_ANEW("diagnosis.asked-anew", REPORTS, "asked for a diagnosis of <title> anew"),
  DIAGNOSIS_CANCELLED("diagnosis.cancelled", REPORTS, "cancelled the diagnosis of <title>"),
  NOTE_ADDED("note.added", REPORTS, "wrote a note on <title>"),
  NOTE_CHANGED("note.changed", REPORTS, "changed a note on <title>"),
  NOTE_DELETED("note.deleted", REPORTS, "deleted a note of <author> on <title>"),
  REPORTS_RETIRED("report.retired", REPORTS, "deleted old reports, [count] of them: [rule]"),

  CHANNEL_ADDED("notification-channel.added", NOTIFICATIONS, "added the channel <name> ([kind])"),
  CHANNEL_CHANGED("notification-channel.changed", NOTIFICATIONS, "changed the channel <name>"),
  CHANNEL_SECRET_MADE(
      "notification-channel.secret-made", NOTIFICATIONS, "made a new signing secret for <name>"),
  CHANNEL_DELETED("notification-channel.deleted", NOTIFICATIONS, "deleted the channel <name>"),

  SETTINGS_CHANGED("organization.changed", ORGANIZATION, "changed the settings of <name>"),
  ORGANIZATION_EXPORTED("organization.exported", ORGANIZATION, "exported everything of <name>"),
  AUDIT_EXPORTED("audit.exported", ORGANIZATION, "downloaded the audit log");

  private final String id;
  private final ActionGroup group;
  private final String words;

  AuditAction(String id, ActionGroup group, String words) {
    this.id = id;
    this.group = group;
    this.words = words;
  }

  /** Thing and deed, as it is stored: never changed. */
  public String id() {
    return id;
  }

  public ActionGroup group() {
    return group;
  }

  String words() {
    return words;
  }

  /** Empty for what another version wrote. */
  public static Optional<AuditAction> of(String id) {
    return Stream.of(values()).filter(action -> action.id.equals(id)).findFirst();
  }
}
