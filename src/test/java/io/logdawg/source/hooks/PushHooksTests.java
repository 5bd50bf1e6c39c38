package io.logdawg.source.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.testing.SourceFixture;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PushHooksTests {

  private static final HookTarget TARGET =
      new HookTarget(URI.create("https://logdawg.example/api/v1/webhooks/1"), "s3cret", "main");

  private final SourceFixture source = new SourceFixture();
  private final HookProviderDouble provider = new HookProviderDouble();

  @AfterEach
  void stop() {
    provider.close();
    source.close();
  }

  @Test
  void gitHubGetsAWebhookOfPushes() {
    register(ProviderKind.GITHUB, "t");

    JsonNode hook = provider.hooks.get(1);
    assertThat(hook.path("name").asString()).isEqualTo("web");
    assertThat(hook.at("/events/0").asString()).isEqualTo("push");
    assertThat(hook.at("/config/url").asString()).isEqualTo(TARGET.url().toString());
    assertThat(hook.at("/config/secret").asString()).isEqualTo("s3cret");
    assertThat(hook.at("/config/content_type").asString()).isEqualTo("json");
  }

  @Test
  void azureDevOpsGetsASubscriptionOfTheBranchOfTheRepository() {
    register(ProviderKind.AZURE_DEVOPS, "t");

    JsonNode subscription = provider.hooks.get(1);
    assertThat(subscription.path("eventType").asString()).isEqualTo("git.push");
    assertThat(subscription.at("/publisherInputs/projectId").asString()).isEqualTo("p-1");
    assertThat(subscription.at("/publisherInputs/repository").asString()).isEqualTo("r-1");
    assertThat(subscription.at("/publisherInputs/branch").asString()).isEqualTo("main");
    assertThat(subscription.at("/consumerInputs/basicAuthPassword").asString()).isEqualTo("s3cret");
  }

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "AZURE_DEVOPS"})
  void registeringTwiceMakesOne(ProviderKind kind) {
    register(kind, "t");
    register(kind, "t");

    assertThat(provider.hooks).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aTokenThatMayNotIsToldWhichRightIsMissing(int status) {
    provider.refuseWith = status;

    assertThat(refusal(ProviderKind.GITHUB))
        .isEqualTo(new Failure.MissingPermission("GitHub", "Webhooks: read and write"));
    assertThat(refusal(ProviderKind.AZURE_DEVOPS))
        .isEqualTo(
            new Failure.MissingPermission("Azure DevOps", "Edit subscriptions of service hooks"));
  }

  @Test
  void whatChangesSomethingIsSentOnce() {
    provider.refuseWith = 0;
    register(ProviderKind.GITHUB, "t");

    assertThat(provider.requests).filteredOn(request -> request.startsWith("POST")).hasSize(1);
  }

  @Test
  void aRepositoryWithoutACredentialCannotBeRegistered() {
    assertThatThrownBy(() -> register(ProviderKind.GITHUB, null))
        .hasMessageContaining("Give the repository a credential");
  }

  @Test
  void aPlainGitServerCannotBeAsked() {
    assertThat(source.pushHooks().canRegister(ProviderKind.GIT)).isFalse();
    assertThatThrownBy(() -> register(ProviderKind.GIT, "t")).hasMessageContaining("by hand");
  }

  private Failure refusal(ProviderKind kind) {
    try {
      register(kind, "t");
    } catch (FailureException e) {
      return e.failure();
    }
    throw new AssertionError("was not refused");
  }

  private void register(ProviderKind kind, String token) {
    String path =
        kind == ProviderKind.AZURE_DEVOPS ? "/collection/project/_git/shop" : "/team/shop";
    source.pushHooks().register(source.access(kind, provider.base() + path, token), TARGET);
  }
}
