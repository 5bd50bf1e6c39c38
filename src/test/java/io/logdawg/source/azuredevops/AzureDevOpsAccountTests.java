package io.logdawg.source.azuredevops;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.ProviderKind;
import io.logdawg.source.account.AccountRepositories.Seen;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.SecretState;
import io.logdawg.source.account.Token;
import io.logdawg.source.testing.AccountDouble;
import io.logdawg.source.testing.SourceFixture;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The answers are worded as Azure DevOps' documentation shows them. */
class AzureDevOpsAccountTests {

  private static final String LIST = "/acme/_apis/git/repositories";
  private static final String SIGNED_IN = "/acme/_apis/connectionData";

  private final AccountDouble server = new AccountDouble();
  private final SourceFixture source = new SourceFixture();

  @AfterEach
  void close() {
    server.close();
    source.close();
  }

  @Test
  void aTokenThatListsRepositoriesIsAccepted() {
    server.answering(LIST, "{\"value\": [], \"count\": 0}");

    assertThat(account().inspect()).isEqualTo(new SecretState.Accepted(null));
  }

  @Test
  void whoIsShownTheSignInPageIsRefused() {
    server.showingSignIn(LIST).showingSignIn(SIGNED_IN);

    assertThat(account().inspect()).isEqualTo(new SecretState.Refused());
  }

  @Test
  void whoIsSignedInButNotToCodeLacksThatRight() {
    server
        .answering(LIST, 401, "{\"message\": \"TF400813\"}", Map.of())
        .answering(SIGNED_IN, "{\"authenticatedUser\": {\"id\": \"1\"}}");

    assertThat(account().inspect())
        .isEqualTo(new SecretState.Lacking(List.of("Code (Read)"), null));
  }

  @Test
  void repositoriesOfAllProjectsAreSeenButThoseThatAreDisabled() {
    server.answering(
        LIST,
        """
        {"value": [
          {"name": "shop", "defaultBranch": "refs/heads/trunk", "project": {"name": "My Project"}},
          {"name": "old", "isDisabled": true, "project": {"name": "My Project"}}]}
        """);

    assertThat(account().repositories().repositories())
        .containsExactly(
            new Seen(
                "My Project/shop",
                URI.create(server.base() + "/acme/My%20Project/_git/shop"),
                "trunk"));
  }

  @Test
  void withoutTheOrganizationsAddressNobodyCanBeAsked() {
    assertThat(source.providers().account(ProviderKind.AZURE_DEVOPS, new Token("a"), null))
        .isEmpty();
  }

  private ProviderAccount account() {
    return source
        .providers()
        .account(ProviderKind.AZURE_DEVOPS, new Token("a-token"), server.base() + "/acme")
        .orElseThrow();
  }
}
