package io.logdawg.issues;

import io.logdawg.base.Ids;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.reports.ReportId;
import io.logdawg.security.Role;
import io.logdawg.source.testing.IssueDouble;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;

/** An organization's repository at a provider that keeps issues, and reports on it. */
public record IssueDesk(StoredReports reports) {

  /** On GitHub, with a credential. */
  public static IssueDesk gitHub(
      TestDatabase database, TenantId organization, Credentials credentials, IssueDouble provider) {
    String api = provider.base() + "/api/v3";
    UUID credential = credential(database, organization, credentials, "github", api);
    return at(
        database,
        organization,
        "'%s', 'github', '%s/team/shop', '%s', 'team', 'shop'"
            .formatted(credential, provider.base(), api));
  }

  /** At Azure DevOps, with a credential. */
  public static IssueDesk azureDevOps(
      TestDatabase database, TenantId organization, Credentials credentials, IssueDouble provider) {
    UUID credential = credential(database, organization, credentials, "azure-devops", null);
    return at(
        database,
        organization,
        "'%1$s', 'azure-devops', '%2$s/collection/project/_git/shop', '%2$s/collection',"
                .formatted(credential, provider.base())
            + " 'collection/project', 'shop'");
  }

  /** On a server of plain Git. */
  public static IssueDesk plainGit(TestDatabase database, TenantId organization) {
    return new IssueDesk(StoredReports.of(database, organization));
  }

  private static IssueDesk at(TestDatabase database, TenantId organization, String columns) {
    UUID repository = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into repositories
          (id, org_id, default_branch, created_at, credential_id, provider, url, base_url, owner, name)
        values ('%s', '%s', 'main', now(), %s)
        """
            .formatted(repository, organization, columns));
    return new IssueDesk(new StoredReports(database, organization, repository));
  }

  private static UUID credential(
      TestDatabase database,
      TenantId organization,
      Credentials credentials,
      String provider,
      String api) {
    return As.member(
        database,
        organization,
        Role.ADMIN,
        () -> {
          CredentialId id =
              credentials
                  .add(new NewCredential(provider, provider, "a-token-0123", null, null, api, null))
                  .id();
          return id.value();
        });
  }

  public ReportId finished(String title) {
    return new ReportId(reports.complete(title));
  }
}
