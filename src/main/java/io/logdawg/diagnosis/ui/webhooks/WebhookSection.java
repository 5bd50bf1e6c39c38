package io.logdawg.diagnosis.ui.webhooks;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.base.Failure;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.webhooks.Webhook;
import io.logdawg.codebases.webhooks.WebhookRegistration;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.CopyableText;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.RelativeTime;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Has the provider report pushes, and says how to set that up there. */
final class WebhookSection extends PageSection {

  private final transient ConnectedRepository repository;
  private final transient URI address;
  private final transient Webhooks webhooks;
  private final transient WebhookRegistration registration;
  private final transient Background background;
  private final transient Clock clock;
  private final boolean canRegister;
  private final Div state = new Div();
  private final FailureText failure = new FailureText();

  WebhookSection(
      ConnectedRepository repository,
      URI address,
      boolean canRegister,
      Webhooks webhooks,
      WebhookRegistration registration,
      Background background,
      Clock clock) {
    super("Pushes");
    this.repository = repository;
    this.address = address;
    this.canRegister = canRegister;
    this.webhooks = webhooks;
    this.registration = registration;
    this.background = background;
    this.clock = clock;
    setId("webhook");
    add(
        new Paragraph(
            "When the provider reports pushes, Log Dawg says which errors they may have fixed, and"
                + " the next diagnosis starts with the new head at hand."),
        state,
        failure);
    refresh();
  }

  private void refresh() {
    Webhook webhook = webhooks.get(repository.id());
    state.removeAll();
    state.addClassNames("card", "webhook");
    state.add(new CopyableText("the address of the webhook", address.toString()));
    state.add(secretLine(webhook), actions(webhook), rediagnose(webhook), byHand());
  }

  private Paragraph secretLine(Webhook webhook) {
    var line = new Paragraph();
    line.addClassName("muted");
    if (webhook.secretSince() instanceof Instant since) {
      line.add("Its secret was made ");
      line.add(new RelativeTime(since, clock));
      line.add(" and is not shown again.");
    } else {
      line.add("It has no secret yet and takes no deliveries.");
    }
    return line;
  }

  private Div actions(Webhook webhook) {
    boolean open = webhook.secretSince() != null;
    var actions = new Div();
    actions.addClassName("actions");
    if (canRegister) {
      var register =
          new Button("Set up at " + repository.address().provider().label(), _ -> register());
      register.setId("register-webhook");
      register.setDisableOnClick(true);
      register.addThemeVariants(ButtonVariant.PRIMARY);
      actions.add(register);
    }
    var secret = new Button(open ? "New secret" : "Make a secret", _ -> askForSecret(open));
    secret.setId("new-secret");
    actions.add(secret);
    if (open) {
      var close = new Button("Take no more", _ -> askToClose());
      close.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
      actions.add(close);
    }
    return actions;
  }

  private Checkbox rediagnose(Webhook webhook) {
    var again = new Checkbox("Diagnose errors that a push may have fixed anew, at its commit");
    again.setId("rediagnose");
    again.setValue(webhook.rediagnoses());
    again.addValueChangeListener(change -> {
      webhooks.rediagnose(repository.id(), change.getValue());
      Notices.success(
          change.getValue()
              ? "Such errors are diagnosed anew."
              : "Such errors are marked, and not diagnosed anew.");
    });
    return again;
  }

  private Details byHand() {
    var steps = new OrderedList();
    SetUpSteps.of(repository.address().provider()).stream().map(ListItem::new).forEach(steps::add);
    return new Details("Set it up by hand", steps);
  }

  private void register() {
    failure.clear();
    background.run(
        UI.getCurrentOrThrow(),
        () -> {
          registration.register(repository.id(), address);
          return address;
        },
        _ -> {
          Notices.success(repository.address().provider().label() + " reports pushes from now on.");
          refresh();
        },
        this::refused);
  }

  private void refused(Failure why) {
    refresh();
    failure.show(
        why instanceof Failure.MissingPermission missing
            ? "The repository's credential may not set this up: it lacks the right \"%s\" at %s. Grant it there, or set the webhook up by hand."
                .formatted(missing.permission(), missing.provider())
            : why.sentence());
  }

  private void askForSecret(boolean open) {
    if (!open) {
      makeSecret();
      return;
    }
    new ConfirmDelete(
            "Make a new secret?",
            "The one before is good no longer: what the provider sends is refused until it has the"
                + " new one.",
            "Make a new secret",
            this::makeSecret)
        .open();
  }

  private void makeSecret() {
    webhooks
        .renewSecret(repository.id())
        .reveal(plain -> {
          new ShownSecretDialog(plain).open();
          return true;
        });
    refresh();
  }

  private void askToClose() {
    new ConfirmDelete(
            "Take no more deliveries?",
            "The secret is forgotten and what the provider sends is refused. Nothing changes at the"
                + " provider.",
            "Take no more",
            () -> {
              webhooks.close(repository.id());
              refresh();
            })
        .open();
  }
}
