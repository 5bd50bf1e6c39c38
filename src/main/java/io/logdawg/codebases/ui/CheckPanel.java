package io.logdawg.codebases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.logdawg.base.Failure;
import io.logdawg.codebases.RepositoryCheck;
import io.logdawg.uikit.FailureText;

/** How a check of a connection goes, and what came of it. */
public final class CheckPanel extends Div {

  private final ProgressBar progress = new ProgressBar();
  private final Paragraph words = new Paragraph();
  private final FailureText failure = new FailureText();

  public CheckPanel() {
    addClassName("check-panel");
    words.getElement().setAttribute("role", "status");
    progress.setIndeterminate(true);
    progress.getElement().setAttribute("aria-label", "Asking the provider");
    add(progress, words, failure);
    clear();
  }

  public void clear() {
    progress.setVisible(false);
    words.setText("");
    failure.clear();
  }

  public void busy() {
    clear();
    progress.setVisible(true);
    words.setText("Asking the provider…");
  }

  public void show(Failure problem) {
    clear();
    failure.show(problem.sentence());
  }

  public void show(RepositoryCheck check) {
    clear();
    words.setText(words(check));
  }

  private static String words(RepositoryCheck check) {
    var head = check.headCommit();
    return "%s answers. %s%s Default branch %s, %s."
        .formatted(
            check.address().fullName(),
            check.isPrivate() ? "It is private." : "It is public.",
            check.archived() ? " It is archived." : "",
            check.defaultBranch(),
            head == null
                ? "without commits yet"
                : "at commit " + head.substring(0, Math.min(8, head.length())));
  }
}
