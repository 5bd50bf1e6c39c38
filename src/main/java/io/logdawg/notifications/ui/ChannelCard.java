package io.logdawg.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.notifications.Channel;
import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.StatusBadge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One channel in the list. */
final class ChannelCard extends ListItem {

  private static final Duration LONG = Duration.ofDays(1);

  private final transient Channel channel;
  private final transient ChannelActions actions;
  private final transient Doings doings;
  private final Paragraph told = new Paragraph();
  private final FailureText failure = new FailureText();
  private final Button test = new Button("Send a test");

  /** What happens around the card. */
  interface Doings {
    void edit();

    void changed();
  }

  ChannelCard(
      Channel channel,
      List<ConnectedRepository> repositories,
      ChannelActions actions,
      Doings doings) {
    this.channel = channel;
    this.actions = actions;
    this.doings = doings;
    addClassNames("card", "item-card");
    told.getElement().setAttribute("role", "status");
    told.setVisible(false);
    add(
        title(),
        new ChannelFacts(channel, repositories),
        told,
        failure,
        new DeliveriesDetails(() -> actions.deliveries(channel.id()), actions.clock()),
        buttons());
    if (channel.problem() instanceof String problem) {
      failure.show("The last attempt did not get through. " + problem);
    }
  }

  private Div title() {
    var kind = new Span(channel.kind().label());
    kind.addClassName("muted");
    var title = new Div(new H2(channel.name()), kind);
    title.addClassName("item-title");
    if (channel.failingSince() instanceof Instant since) {
      boolean forLong = since.isBefore(actions.clock().instant().minus(LONG));
      title.add(
          new StatusBadge(
              forLong
                  ? "Failing for "
                      + Duration.between(since, actions.clock().instant()).toDays()
                      + " d"
                  : "Failing",
              StatusBadge.Tone.BAD));
    }
    return title;
  }

  private Div buttons() {
    test.setAriaLabel("Send a test to " + channel.name());
    test.setDisableOnClick(true);
    test.addClickListener(_ -> tryOut());
    var edit = new Button("Edit", _ -> doings.edit());
    edit.setAriaLabel("Edit " + channel.name());
    var remove = new Button("Delete", _ -> askDelete());
    remove.setAriaLabel("Delete " + channel.name());
    remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    var buttons = new Div(test, edit, remove);
    if (channel.kind() == ChannelKind.WEBHOOK) {
      var renew = new Button("New secret", _ -> askRenew());
      renew.setAriaLabel("Make a new signing secret for " + channel.name());
      buttons.addComponentAtIndex(2, renew);
    }
    buttons.addClassName("actions");
    return buttons;
  }

  private void tryOut() {
    failure.clear();
    say("Sending…");
    actions.tryOut(channel.id(), this::show);
  }

  private void show(Outcome outcome) {
    test.setEnabled(true);
    switch (outcome) {
      case Outcome.Delivered _ -> say("The test has arrived.");
      case Outcome.Refused(String why) -> refused(why);
      case Outcome.NotNow(String why, _) -> refused(why);
    }
  }

  private void say(String words) {
    told.setText(words);
    told.setVisible(true);
  }

  private void refused(String why) {
    told.setVisible(false);
    failure.show("The test did not get through. " + why);
  }

  private void askRenew() {
    new ConfirmDelete(
            "Make a new signing secret?",
            "The one before signs nothing any more: give the new one to the receiver at once, or it"
                + " refuses what is sent.",
            "Make a new secret",
            () -> attempt(() -> new ShownSecretDialog(actions.renewSecret(channel.id())).open()))
        .open();
  }

  private void askDelete() {
    new ConfirmDelete(
            "Delete " + channel.name() + "?",
            channel.waiting() == 0
                ? "Nobody is told over it any more, and its past deliveries are forgotten."
                : "Nobody is told over it any more. What still waits for it (%d) is not delivered."
                    .formatted(channel.waiting()),
            "Delete channel",
            () ->
                attempt(() -> {
                  actions.delete(channel.id());
                  Notices.success(channel.name() + " is deleted.");
                }))
        .open();
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (FailureException e) {
      Notices.failure(e.failure());
    }
    doings.changed();
  }
}
