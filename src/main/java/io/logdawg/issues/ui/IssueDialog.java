package io.logdawg.issues.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.logdawg.base.Failure;
import io.logdawg.issues.CreatedIssue;
import io.logdawg.source.issues.IssueKind;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.FailureText;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows what would be sent, and sends it if that is wanted. */
final class IssueDialog extends Dialog {

  private final transient Supplier<CreatedIssue> create;
  private final transient Background background;
  private final transient Consumer<CreatedIssue> done;
  private final ProgressBar progress = new ProgressBar();
  private final FailureText failure = new FailureText();
  private final Button send;

  IssueDialog(
      IssueKind kind,
      NewIssue preview,
      Supplier<CreatedIssue> create,
      Background background,
      Consumer<CreatedIssue> done) {
    this.create = create;
    this.background = background;
    this.done = done;
    setHeaderTitle("Create " + kind.word());
    setWidth("min(44rem, 94vw)");
    addClassName("issue-dialog");
    var hint =
        new Paragraph(
            "This is sent to the repository's provider, where everybody reads it who may see its"
                + " %ss. Secrets and e-mail addresses are left out.".formatted(kind.word()));
    hint.addClassName("muted");
    progress.setIndeterminate(true);
    progress.setVisible(false);
    progress.getElement().setAttribute("aria-label", "Asking the provider");
    add(hint, new IssuePreview(preview), progress, failure);

    send = new Button("Create " + kind.word(), _ -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClassName("confirm-issue");
    getFooter().add(new Button("Cancel", _ -> close()), send);
  }

  private void send() {
    busy(true);
    background.run(UI.getCurrentOrThrow(), create, this::created, this::refused);
  }

  private void created(CreatedIssue issue) {
    close();
    done.accept(issue);
  }

  private void refused(Failure why) {
    busy(false);
    failure.show(why.sentence());
  }

  private void busy(boolean working) {
    failure.clear();
    progress.setVisible(working);
    send.setEnabled(!working);
  }
}
