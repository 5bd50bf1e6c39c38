package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.SampleLogs;
import io.logdawg.diagnosis.Submission;
import io.logdawg.diagnosis.targets.Targets;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.logs.ParsedLog;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a log is sent: paste or drop it, say which repository, see what is understood of it. */
@Route("diagnose")
@PageTitle("Diagnose · Log Dawg")
@Menu(title = "Diagnose", order = 1, icon = "vaadin:search")
@RolesAllowed({"ADMIN", "MEMBER"})
class DiagnoseView extends Main {

  private final Diagnoses diagnoses;
  private final LogInput log;
  private final TargetFields target;
  private final TargetSearch search;
  private final UnderstandingPanel understanding;
  private final FailureText failure = new FailureText();
  private @Nullable ParsedLog read;

  DiagnoseView(
      Diagnoses diagnoses,
      Repositories repositories,
      Credentials credentials,
      SampleLogs samples,
      Targets targets,
      Background background,
      Clock clock) {
    this.diagnoses = diagnoses;
    addClassNames("page", "diagnose");
    understanding = new UnderstandingPanel();
    log = new LogInput(this::understand);
    search = new TargetSearch(targets, background, this::show);
    var connected = repositories.list();
    var known = credentials.list();
    target =
        new TargetFields(
            connected,
            repository ->
                known.stream()
                    .filter(one -> one.id().equals(repository.credentialId()))
                    .findFirst()
                    .flatMap(one -> one.problem(clock.instant())),
            this::look,
            this::submit);

    var form = new Div(log, failure, target);
    form.addClassName("diagnose-form");
    var side = new Div(understanding);
    side.addClassName("diagnose-side");
    connected.stream()
        .filter(ConnectedRepository::isSample)
        .findFirst()
        .ifPresent(
            shop -> side.add(new SamplePanel(samples.all(), sample -> fill(sample.text(), shop))));
    var columns = new Div(form, side);
    columns.addClassName("diagnose-columns");
    add(
        new PageHeader(
            "Diagnose",
            "Send an error log. Log Dawg reads the code and the history, and says where to look."),
        columns);
  }

  private void fill(String text, ConnectedRepository about) {
    target.choose(about);
    log.fill(text);
  }

  private void understand(String text) {
    failure.clear();
    read = null;
    if (text.isBlank()) {
      understanding.clear();
      forget();
      return;
    }
    try {
      read = diagnoses.understand(text).log();
      look();
    } catch (FailureException e) {
      understanding.showFailure(e.failure().sentence());
      forget();
    }
  }

  private void look() {
    if (read != null) {
      search.about(read, target.chosen());
    }
  }

  private void forget() {
    search.stop();
    target.propose(Optional.empty());
  }

  private void show(TargetSearch.State state) {
    if (read != null) {
      understanding.show(read, state);
      var proposal = state.fits().proposal();
      // What stands there stays while it is being looked for: it may be found again.
      if (proposal.isPresent() || !state.looking()) {
        target.propose(proposal);
      }
    }
  }

  private void submit() {
    failure.clear();
    if (!target.isValid()) {
      return;
    }
    try {
      var receipt =
          diagnoses.submit(
              new Submission(
                  log.text(), null, null, Map.of(), target.repository(), target.ref(), "page"));
      if (receipt.repeat()) {
        Notices.success("This error is known already: here is its report.");
      }
      ReportNavigation.open(receipt.report());
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    boolean shown =
        switch (problem) {
          case Failure.RefMissing missing -> target.refuseRef(missing.sentence());
          case Failure.Invalid invalid -> target.refuse(invalid.field(), invalid.reason());
          default -> false;
        };
    if (!shown) {
      failure.show(problem.sentence());
      log.focus();
    }
  }
}
