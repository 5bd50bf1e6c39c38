package io.logdawg.narrative.chat;

import io.logdawg.narrative.chat.answer.Checked;
import io.logdawg.narrative.chat.answer.Checked.Dropped;
import io.logdawg.narrative.chat.answer.Checked.Grounded;
import io.logdawg.narrative.chat.answer.Checked.Source;
import io.logdawg.narrative.chat.reading.Material;

/** Puts back for the reader what was hidden from the model. */
final class Restoring {

  private Restoring() {}

  static Checked of(Checked checked, Material material) {
    return new Checked(
        checked.confidence(),
        checked.statements().stream().map(each -> restored(each, material)).toList(),
        checked.ranking(),
        checked.noCause() == null ? null : material.restore(checked.noCause()),
        checked.dropped().stream()
            .map(each -> new Dropped(material.restore(each.text()), each.why()))
            .toList());
  }

  private static Grounded restored(Grounded each, Material material) {
    return new Grounded(
        each.part(),
        material.restore(each.text()),
        each.change() == null ? null : material.restore(each.change()),
        each.sources().stream().map(source -> restored(source, material)).toList());
  }

  private static Source restored(Source source, Material material) {
    return switch (source) {
      case Source.InFile in ->
          new Source.InFile(in.path(), in.lines(), material.restore(in.quote()));
      case Source.InCommit in -> new Source.InCommit(in.hash(), material.restore(in.quote()));
      case Source.InLog in -> new Source.InLog(in.line(), material.restore(in.quote()));
    };
  }
}
