package io.logdawg.source.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.SecretState;
import io.logdawg.source.account.Token;
import io.logdawg.source.testing.AccountDouble;
import io.logdawg.source.testing.AppKeys;
import io.logdawg.source.testing.SourceFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are worded as GitHub's documentation shows them. */
class GitHubAccountTests {

  private static final String REPOSITORY =
      """
      {"full_name": "acme/shop", "html_url": "https://github.com/acme/shop", "default_branch": "trunk"}
      """;

  private final AccountDouble github = new AccountDouble();
  private final SourceFixture source = new SourceFixture();

  @AfterEach
  void close() {
    github.close();
    source.close();
  }

  @Test
  void aClassicTokenThatMayReadRepositoriesIsAccepted() {
    user(Map.of("X-OAuth-Scopes", "gist, repo"));

    assertThat(token().inspect()).isEqualTo(new SecretState.Accepted(null));
  }

  @Test
  void aClassicTokenThatMayNotLacksTheScope() {
    user(Map.of("X-OAuth-Scopes", "gist"));

    assertThat(token().inspect()).isEqualTo(new SecretState.Lacking(List.of("repo"), null));
  }

  @Test
  void anUnknownTokenIsRefused() {
    github.answering("/user", 401, "{\"message\": \"Bad credentials\"}", Map.of());

    assertThat(token().inspect()).isEqualTo(new SecretState.Refused());
  }

  @Test
  void theEndOfAFineGrainedTokenIsTold() {
    user(Map.of("GitHub-Authentication-Token-Expiration", "2026-12-24 18:00:00 UTC"));
    github.answering("/user/repos", "[]");

    assertThat(token().inspect())
        .isEqualTo(new SecretState.Accepted(Instant.parse("2026-12-24T18:00:00Z")));
  }

  @Test
  void theEndIsTakenWithAnOffsetToo() {
    user(Map.of("GitHub-Authentication-Token-Expiration", "2026-12-24 18:00:00 +0200"));
    github.answering("/user/repos", "[]");

    assertThat(token().inspect())
        .isEqualTo(new SecretState.Accepted(Instant.parse("2026-12-24T16:00:00Z")));
  }

  @Test
  void aFineGrainedTokenThatMayNotReadContentsLacksThatRight() {
    user(Map.of());
    github.answering("/user/repos", "[" + REPOSITORY + "]");
    github.answering(
        "/repos/acme/shop/commits",
        403,
        "{\"message\": \"Resource not accessible by personal access token\"}",
        Map.of("X-Accepted-GitHub-Permissions", "contents=read"));

    assertThat(token().inspect())
        .isEqualTo(new SecretState.Lacking(List.of("Contents: read"), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme/shop/../..", "acme/sh op", "acme/shop?page=2", "acme", "acme/.."})
  void aNameThatIsNoRepositorysIsNotAskedFor(String name) {
    user(Map.of());
    github.answering("/user/repos", "[{\"full_name\": \"%s\"}]".formatted(name));

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(token()::inspect)
        .satisfies(e -> assertThat(e.failure()).isInstanceOf(Failure.UnexpectedAnswer.class));
    assertThat(github.requests()).hasSize(2);
  }

  @Test
  void anEmptyRepositoryTellsNothingAgainstAToken() {
    user(Map.of());
    github.answering("/user/repos", "[" + REPOSITORY + "]");
    github.answering("/repos/acme/shop/commits", 409, "{\"message\": \"empty\"}", Map.of());

    assertThat(token().inspect()).isEqualTo(new SecretState.Accepted(null));
  }

  @Test
  void anAppThatMayReadContentsIsAccepted() {
    github.answering("/app", "{\"permissions\": {\"contents\": \"write\"}}");

    assertThat(account(AppKey.of("1", AppKeys.pkcs1())).inspect())
        .isEqualTo(new SecretState.Accepted(null));
  }

  @Test
  void anAppThatMayNotLacksTheRight() {
    github.answering("/app", "{\"permissions\": {\"metadata\": \"read\"}}");

    assertThat(account(AppKey.of("1", AppKeys.pkcs1())).inspect())
        .isEqualTo(new SecretState.Lacking(List.of("Contents: read"), null));
  }

  @Test
  void anAppSeesWhereItIsInstalled() {
    github.answering("/app/installations", "[{\"id\": 7}]");
    github.answering("/app/installations/7/access_tokens", 201, "{\"token\": \"ghs_1\"}", Map.of());
    github.answering(
        "/installation/repositories", "{\"repositories\": [%s]}".formatted(REPOSITORY));

    assertThat(account(AppKey.of("1", AppKeys.pkcs1())).repositories().repositories())
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.fullName()).isEqualTo("acme/shop");
          assertThat(seen.defaultBranch()).isEqualTo("trunk");
        });
  }

  @Test
  void ofManyRepositoriesTheFirstThousandAreListed() {
    String full =
        IntStream.range(0, 100)
            .mapToObj(_ -> REPOSITORY)
            .collect(Collectors.joining(",", "[", "]"));
    github.answering("/user/repos", full);

    var seen = token().repositories();

    assertThat(seen.repositories()).hasSize(1_000);
    assertThat(seen.complete()).isFalse();
    assertThat(github.requests()).hasSize(10);
  }

  private void user(Map<String, String> headers) {
    github.answering("/user", 200, "{\"login\": \"somebody\"}", headers);
  }

  private ProviderAccount token() {
    return account(new Token("a-token"));
  }

  private ProviderAccount account(ProviderSecret secret) {
    return source
        .providers()
        .account(ProviderKind.GITHUB, secret, github.base().toString())
        .orElseThrow();
  }
}
