package io.logdawg.diagnosis.ui.webhooks;

import io.logdawg.source.ProviderKind;
import java.util.List;

/** How a person sets a webhook up, in the words of each provider's own pages. */
final class SetUpSteps {

  private SetUpSteps() {}

  static List<String> of(ProviderKind provider) {
    return switch (provider) {
      case GITHUB ->
          List.of(
              "Make a secret here and copy it.",
              "At GitHub, open the repository's Settings, Webhooks, Add webhook.",
              "Payload URL: the address above. Content type: application/json. Secret: the one you"
                  + " copied.",
              "Leave \"Just the push event\" chosen, and add it. GitHub tries the address at"
                  + " once.");
      case AZURE_DEVOPS ->
          List.of(
              "Make a secret here and copy it.",
              "In Azure DevOps, open Project settings, Service hooks, Create subscription, Web"
                  + " Hooks.",
              "Trigger: Code pushed. Repository: this one. Branch: its default branch.",
              "URL: the address above. Basic authentication username: anything. Password: the"
                  + " secret you copied. Resource details to send: All.");
      case GIT ->
          List.of(
              "Make a secret here and copy it.",
              "Where the server delivers as GitHub does (Gitea, Forgejo), add a webhook with the"
                  + " address above, JSON, the secret, and the event \"push\".");
    };
  }
}
