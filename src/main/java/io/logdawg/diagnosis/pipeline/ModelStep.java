package io.logdawg.diagnosis.pipeline;

import io.logdawg.models.ModelAccess;
import io.logdawg.models.ModelAccess.Granted;
import io.logdawg.narrative.chat.CaseFile;
import io.logdawg.narrative.chat.ChatOutcome;
import io.logdawg.reports.EarlierTellings;
import io.logdawg.reports.ModelData;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportWork.LogWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a language model, where the organization wants one. The report is complete before, and stays
 * so whatever the model does.
 */
@Component
class ModelStep {

  private final ModelAccess models;
  private final EarlierTellings earlier;

  ModelStep(ModelAccess models, EarlierTellings earlier) {
    this.models = models;
    this.earlier = earlier;
  }

  /**
   * @param told the report without a model
   * @throws io.logdawg.base.FailureException RateLimited, where the model's provider asks to come
   *     back soon
   */
  ReportData retell(LogWork work, Found found, ReportData told, Trail trail) {
    return models.ask().map(granted -> retold(granted, work, found, told, trail)).orElse(told);
  }

  private ReportData retold(
      Granted granted, LogWork work, Found found, ReportData told, Trail trail) {
    ModelWords words = new ModelWords(told, found.tree().links(), granted.settings());
    ReportData retold =
        trail.step(
            "Ask the language model",
            () -> {
              Optional<ReportData> known = known(granted, work, found);
              ReportData data =
                  known
                      .map(before -> words.again(before))
                      .orElseGet(() -> words.with(ask(granted, work, found, trail)));
              trail.say(said(data.model()));
              return data;
            });
    return retold.withTrace(trail.steps());
  }

  private Optional<ReportData> known(Granted granted, LogWork work, Found found) {
    return earlier.of(
        work.repository(),
        found.log().fingerprint(),
        found.tree().commit().id().value(),
        granted.terms().model());
  }

  private static ChatOutcome ask(Granted granted, LogWork work, Found found, Trail trail) {
    CaseFile file =
        new CaseFile(
            work.report().value(),
            work.logText(),
            found.log(),
            found.suspects(),
            found.tree(),
            found.told());
    return granted.narrator().tell(file, granted.terms(), granted.calls(), trail::writing);
  }

  private static String said(@Nullable ModelData model) {
    if (model == null) {
      return "";
    }
    if (model.fellBack() != null) {
      return model.fellBack() + " The report stands as Log Dawg found it.";
    }
    return model.reused()
        ? model.reuse()
        : "%s was asked %d times and shown %d files; %d of its statements hold, %d were dropped."
            .formatted(
                model.model(),
                model.calls(),
                model.filesAnalyzed(),
                model.statements().size(),
                model.dropped().size());
  }
}
