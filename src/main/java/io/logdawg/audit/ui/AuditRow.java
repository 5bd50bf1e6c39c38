package io.logdawg.audit.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.logdawg.audit.AuditEntry;
import io.logdawg.audit.Who;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.TreeMap;

/** One entry as a sentence, and all there is of it for whoever opens it. */
final class AuditRow extends ListItem {

  AuditRow(AuditEntry entry, Clock clock) {
    var who = new Span(name(entry.who()));
    who.addClassName("audit-who");
    var sentence = new Div(who, new Span(" " + entry.deed()));
    sentence.addClassName("audit-sentence");
    add(sentence, new RelativeTime(entry.at(), clock), details(entry));
  }

  private static NativeDetails details(AuditEntry entry) {
    var facts = new Facts();
    new TreeMap<>(entry.detail()).forEach((name, value) -> facts.fact(label(name), value));
    facts.fact("When", RelativeTime.exact(entry.at()));
    facts.fact("Action", new Code(entry.action()));
    facts.fact("Subject", new Code(entry.subject()));
    if (entry.who().id() != null) {
      facts.fact("Actor", new Code(entry.who().kind().code() + " " + entry.who().id()));
    }
    return new NativeDetails("Details", facts);
  }

  private static String name(Who who) {
    return switch (who.kind()) {
      case SYSTEM -> who.name().equals(Who.SYSTEM.name()) ? "Log Dawg" : who.name();
      case STRANGER -> "Somebody as " + who.name();
      case MEMBER, KEY -> who.name();
    };
  }

  private static String label(String name) {
    var words = name.replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
