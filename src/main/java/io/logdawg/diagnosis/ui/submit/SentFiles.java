package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.logdawg.logs.files.LogFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The files that the log in the page was put together from, in the order of their names. */
final class SentFiles extends UnorderedList {

  private final List<LogFile> files = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final transient Consumer<List<LogFile>> changed;

  /**
   * @param changed is told those that remain
   */
  SentFiles(Consumer<List<LogFile>> changed) {
    this.changed = changed;
    addClassName("sent-files");
    getElement().setAttribute("aria-label", "Files of this log");
    show();
  }

  List<LogFile> files() {
    return List.copyOf(files);
  }

  /** Those that there would be with more. */
  List<LogFile> with(Collection<LogFile> more) {
    var all = new ArrayList<>(files);
    for (LogFile file : more) {
      if (!all.contains(file)) {
        all.add(named(file, all));
      }
    }
    all.sort(Comparator.comparing(LogFile::name));
    return all;
  }

  void set(List<LogFile> now, List<String> alsoLeftOut) {
    files.clear();
    files.addAll(now);
    leftOut.addAll(alsoLeftOut);
    show();
  }

  void forget() {
    leftOut.clear();
    set(List.of(), List.of());
  }

  /** Two of the same name may both matter: they come from different folders. */
  private static LogFile named(LogFile file, List<LogFile> others) {
    String name = file.name();
    for (int i = 2; isTaken(name, others); i++) {
      name = "%s (%d)".formatted(file.name(), i);
    }
    return new LogFile(name, file.text());
  }

  private static boolean isTaken(String name, List<LogFile> files) {
    return files.stream().anyMatch(file -> file.name().equals(name));
  }

  private void show() {
    removeAll();
    files.stream().map(this::item).forEach(this::add);
    leftOut.stream()
        .map(ListItem::new)
        .forEach(item -> {
          item.addClassName("muted");
          add(item);
        });
    setVisible(getComponentCount() > 0);
  }

  private ListItem item(LogFile file) {
    long lines = file.text().lines().count();
    var size = new Span(lines == 1 ? "1 line" : "%,d lines".formatted(lines));
    size.addClassName("muted");
    var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove(file));
    remove.addThemeVariants(ButtonVariant.TERTIARY);
    remove.setAriaLabel("Remove " + file.name());
    return new ListItem(new Span(file.name()), size, remove);
  }

  private void remove(LogFile file) {
    files.remove(file);
    show();
    changed.accept(files());
  }
}
