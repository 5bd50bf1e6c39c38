package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.diagnosis.SampleLog;
import io.logdawg.uikit.PageSection;
import java.util.List;
import java.util.function.Consumer;

/** Logs to try it with, for who has none at hand. */
final class SamplePanel extends PageSection {

  SamplePanel(List<SampleLog> samples, Consumer<SampleLog> choose) {
    super("Try a sample");
    addClassNames("card", "samples");
    var list = new UnorderedList();
    samples.stream().map(sample -> item(sample, choose)).forEach(list::add);
    add(list);
  }

  private static ListItem item(SampleLog sample, Consumer<SampleLog> choose) {
    var use = new Button(sample.title(), _ -> choose.accept(sample));
    use.addClassName("sample-button");
    var description = new Paragraph(sample.description());
    description.addClassName("muted");
    return new ListItem(use, description);
  }
}
