package io.logdawg.notifications.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.notifications.Delivery;
import io.logdawg.notifications.Event;
import io.logdawg.uikit.RelativeTime;
import io.logdawg.uikit.StatusBadge;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What was told last, read when somebody wants to see it. */
final class DeliveriesDetails extends Details {

  private final Div content = new Div();

  DeliveriesDetails(Supplier<List<Delivery>> newest, Clock clock) {
    super("Last deliveries");
    addClassName("deliveries-details");
    add(content);
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        show(newest.get(), clock);
      }
    });
  }

  private void show(List<Delivery> deliveries, Clock clock) {
    content.removeAll();
    if (deliveries.isEmpty()) {
      var none = new Paragraph("Nothing has been told over it yet.");
      none.addClassName("muted");
      content.add(none);
      return;
    }
    var list = new UnorderedList();
    list.addClassName("told");
    deliveries.stream().map(delivery -> item(delivery, clock)).forEach(list::add);
    content.add(list);
  }

  private static ListItem item(Delivery delivery, Clock clock) {
    var event = new Span(Event.of(delivery.event()).map(Event::label).orElse(delivery.event()));
    event.addClassName("muted");
    var what = new Div(new Div(delivery.what()), event);
    if (delivery.problem() instanceof String problem) {
      what.add(new Div(problem(delivery, problem)));
    }
    return new ListItem(badge(delivery), what, new RelativeTime(delivery.createdAt(), clock));
  }

  private static String problem(Delivery delivery, String problem) {
    String tried =
        delivery.attempts() == 1
            ? " Tried once."
            : " Tried %d times.".formatted(delivery.attempts());
    return delivery.nextAttemptAt() instanceof Instant next
        ? problem + tried + " Again " + RelativeTime.exact(next) + "."
        : problem + tried;
  }

  private static StatusBadge badge(Delivery delivery) {
    return switch (delivery.state()) {
      case WAITING -> new StatusBadge("Waiting", StatusBadge.Tone.WAITING);
      case DELIVERED -> new StatusBadge("Delivered", StatusBadge.Tone.GOOD);
      case GIVEN_UP -> new StatusBadge("Given up", StatusBadge.Tone.BAD);
    };
  }
}
