package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.issues.IssueDesk;
import io.logdawg.reports.ReportId;
import io.logdawg.security.Role;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.Scope;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.IssueDouble;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RestTest
class IssueRestTests {

  @LocalServerPort int port;
  @Autowired TestDatabase database;
  @Autowired ApiKeys keys;
  @Autowired Credentials credentials;

  private final IssueDouble provider = new IssueDouble();
  private TenantId organization;
  private ReportId report;

  @BeforeEach
  void storeReport() {
    organization = TestOrganizations.create(database);
    report = IssueDesk.gitHub(database, organization, credentials, provider).finished("No coupon");
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void theFirstCallCreatesItAndTheNextOnesAnswerTheSame() {
    JsonNode first = keyOf(Scope.DIAGNOSE).post(path("/issue"), Map.of()).expect(201).json();
    JsonNode again = keyOf(Scope.DIAGNOSE).post(path("/issue"), Map.of()).expect(200).json();

    assertThat(first.path("kind").asString()).isEqualTo("issue");
    assertThat(first.path("number").asInt()).isEqualTo(1);
    assertThat(first.path("url").asString()).isEqualTo(provider.base() + "/team/shop/issues/1");
    assertThat(again).isEqualTo(first);
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void theReportNamesIt() {
    Api api = keyOf(Scope.DIAGNOSE);
    assertThat(api.get(path("")).json().path("issue").isNull()).isTrue();

    api.post(path("/issue"), Map.of()).expect(201);

    assertThat(api.get(path("")).json().at("/issue/number").asInt()).isEqualTo(1);
  }

  @Test
  void theIssueLeadsBackToTheReportsPage() {
    keyOf(Scope.DIAGNOSE).post(path("/issue"), Map.of()).expect(201);

    assertThat(provider.written().getFirst().sent().path("body").asString())
        .contains("(<http://localhost:" + port + "/reports/" + report + ">)");
  }

  @Test
  void aMissingRightIsNamed() {
    provider.refuseWriting(Fault.status(403));

    assertThat(keyOf(Scope.DIAGNOSE).post(path("/issue"), Map.of()).expect(422).detail())
        .contains("Issues: read and write", "GitHub");
  }

  @Test
  void aProviderInTroubleIsSaidAndNotAskedAgainAtOnce() {
    provider.refuseWriting(Fault.status(503));

    keyOf(Scope.DIAGNOSE).post(path("/issue"), Map.of()).expect(502);
    keyOf(Scope.DIAGNOSE).post(path("/issue"), Map.of()).expect(409);
  }

  @Test
  void aKeyThatOnlyReadsCreatesNothing() {
    keyOf(Scope.READ).post(path("/issue"), Map.of()).expect(403);

    assertThat(provider.written()).isEmpty();
  }

  @Test
  void anotherOrganizationFindsNoReport() {
    Api.ofNewOrganization(port, database, keys).post(path("/issue"), Map.of()).expect(404);

    assertThat(provider.written()).isEmpty();
  }

  private Api keyOf(Scope scope) {
    return new Api(
        new Http(port),
        As.member(
                database,
                organization,
                Role.ADMIN,
                () -> keys.create(scope.name() + keys.list().size(), scope, null))
            .plain());
  }

  private String path(String deed) {
    return "/api/v1/reports/" + report + deed;
  }
}
