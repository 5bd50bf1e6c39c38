package io.logdawg.narrative.template;

import io.logdawg.localisation.Suspects;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.Narrative;
import io.logdawg.narrative.Narrator;
import io.logdawg.source.SourceTree;
import org.springframework.stereotype.Component;

/** Tells what was found in plain sentences. Always there; asks nobody. */
@Component
final class TemplateNarrator implements Narrator {

  private final ErrorFamilies families;

  TemplateNarrator(ErrorFamilies families) {
    this.families = families;
  }

  @Override
  public Narrative tell(ParsedLog log, Suspects suspects, SourceTree tree) {
    Story story = Story.of(log, suspects, families);
    return new Narrative(
        Title.of(story),
        story.error(),
        RootCause.summary(story),
        RootCause.of(story, tree.commit()),
        Course.of(story),
        Recommendations.of(story));
  }
}
