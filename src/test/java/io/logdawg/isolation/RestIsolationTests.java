package io.logdawg.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.security.Role;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.Scope;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.Http;
import io.logdawg.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every REST call, with a key of one organization and the ids of another. */
@ApplicationTest
class RestIsolationTests {

  /**
   * What is sent to addresses that change something. Those without an id could name something of
   * another's in it: a new one needs a body here, an empty object if it names nothing. Those with
   * an id need one where they take more than an empty object.
   */
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /api/v1/logs/diagnose",
          "{\"log_data\": {\"content\": \"boom\"}, \"repository\": \"%1$s\"}",
          "POST /api/v1/repositories",
          "{\"provider\": \"git\", \"url\": \"https://example.com/a/b\", \"credential_id\":"
              + " \"%1$s\"}",
          "POST /api/v1/credentials",
          "{}",
          "POST /api/v1/reports/{id}/ignore",
          "{\"times\": 1}",
          "PUT /api/v1/reports/{id}/verdict",
          "{\"verdict\": \"right\"}");

  /** Says nothing of any organization. */
  private static final Set<String> OF_THE_INSTALLATION =
      Set.of("GET /api/v1/health", "GET /api/v1/config/validate", "GET /api/v1/stats");

  /** Numbers of one's own, which {@link #whatIsCountedIsOnesOwn} looks at. */
  private static final Set<String> COUNTS = Set.of("GET /api/v1/verdicts");

  /** Proven by the repository's own secret in place of a key. */
  private static final String WEBHOOK = "POST /api/v1/webhooks/{repository}";

  @LocalServerPort int port;
  @Autowired TestDatabase database;
  @Autowired ApiKeys keys;
  @Autowired Webhooks webhooks;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private PlantedOrganization ours;
  private PlantedOrganization theirs;
  private List<Call> calls;
  private Http http;
  private String ourKey;
  private String theirKey;

  @BeforeEach
  void plant() {
    ours = PlantedOrganization.in(database);
    theirs = PlantedOrganization.in(database);
    calls = Call.all(mappings);
    http = new Http(port);
    ourKey = key(ours);
    theirKey = key(theirs);
    As.member(
        database,
        theirs.id(),
        Role.ADMIN,
        () -> webhooks.renewSecret(new RepositoryId(theirs.repository())));
  }

  @Test
  void whatBelongsToAnotherDoesNotExistUnderAnyAddress() {
    var before = theirs.rows();

    for (var call : calls) {
      for (var id : call.hasId() ? theirs.ids() : List.<UUID>of()) {
        var answer =
            send(
                call,
                call.path(id),
                call.mayHaveBody() ? BODIES.getOrDefault(call.toString(), "{}") : null,
                ourKey);

        assertThat(answer.statusCode())
            .as("%s with %s: %s", call, id, answer.body())
            .isEqualTo(isADoor(call, id) ? 401 : 404);
        assertNothing(call, answer, id);
      }
    }

    assertThat(theirs.rows()).isEqualTo(before);
  }

  @Test
  void theSameAddressesLeadItsOwnerSomewhere() {
    for (var call : calls) {
      if (call.hasId() && call.verb().equals("GET")) {
        assertThat(theirs.ids())
            .as("%s: no id leads anywhere, so the other tests of it prove nothing", call)
            .anyMatch(id -> send(call, call.path(id), null, theirKey).statusCode() != 404);
      }
    }
  }

  @Test
  void listsShowNothingOfAnother() {
    for (var call : calls) {
      if (!call.hasId() && call.verb().equals("GET")) {
        assertNothing(call, send(call, call.pattern(), null, ourKey));
        if (!OF_THE_INSTALLATION.contains(call.toString()) && !COUNTS.contains(call.toString())) {
          assertThat(send(call, call.pattern(), null, theirKey).body())
              .as("%s shows nothing of anybody, so it proves nothing", call)
              .contains(theirs.mark());
        }
      }
    }
  }

  @Test
  void noParameterLeadsToWhatBelongsToAnother() {
    for (var call : calls) {
      for (var parameter : call.hasId() ? List.<String>of() : call.parameters()) {
        for (var id : theirs.ids()) {
          var answer = send(call, call.pattern() + "?" + parameter + "=" + id, null, ourKey);

          assertNothing(call, answer, id);
        }
        assertNothing(
            call,
            send(call, call.pattern() + "?" + parameter + "=" + theirs.mark(), null, ourKey),
            theirs.mark());
      }
    }
  }

  @Test
  void noBodyLeadsToWhatBelongsToAnother() {
    var before = theirs.rows();

    for (var call : calls) {
      if (!call.hasId() && !call.verb().equals("GET")) {
        assertThat(BODIES).as("a new call needs a body").containsKey(call.toString());
        var body = BODIES.get(call.toString());
        for (var id : theirs.ids()) {
          var answer = send(call, call.pattern(), body.formatted(id), ourKey);

          assertThat(answer.statusCode())
              .as("%s with %s: %s", call, id, answer.body())
              .isEqualTo(body.contains("%1$s") ? 404 : 400);
          assertNothing(call, answer, id);
        }
      }
    }

    assertThat(theirs.rows()).isEqualTo(before);
  }

  @Test
  void whatIsCountedIsOnesOwn() {
    assertThat(http.get("/api/v1/stats", "Authorization", "Bearer " + ourKey).body())
        .contains("\"total\":5");
    assertThat(http.get("/api/v1/verdicts", "Authorization", "Bearer " + ourKey).body())
        .contains("\"right\":1");
  }

  @Test
  void anothersNameOfARepositoryIsUnknown() {
    var body = BODIES.get("POST /api/v1/logs/diagnose").formatted(theirs.mark() + "/shop");

    var answer = http.post("/api/v1/logs/diagnose", body, "Authorization", "Bearer " + ourKey);

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  /**
   * Where a delivery has to prove itself, whoever brings it: a key of the right one is no proof.
   */
  private boolean isADoor(Call call, UUID id) {
    return call.toString().equals(WEBHOOK) && id.equals(theirs.repository());
  }

  private void assertNothing(Call call, HttpResponse<String> answer, Object... asked) {
    theirs.assertAbsentFrom(answer.headers() + answer.body(), call.toString(), asked);
  }

  private HttpResponse<String> send(Call call, String path, String body, String key) {
    return http.send(
        path,
        request -> {
          request.header("Authorization", "Bearer " + key);
          return body == null
              ? request.method(call.verb(), BodyPublishers.noBody())
              : request
                  .header("Content-Type", "application/json")
                  .method(call.verb(), BodyPublishers.ofString(body));
        });
  }

  private String key(PlantedOrganization organization) {
    return As.member(
        database,
        organization.id(),
        Role.ADMIN,
        () -> keys.create(organization.mark(), Scope.MANAGE, null).plain());
  }
}
