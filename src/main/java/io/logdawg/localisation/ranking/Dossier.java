package io.logdawg.localisation.ranking;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.source.Commit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is held against one commit. */
final class Dossier {

  private static final int MAX_FINDINGS = 6;

  private final Commit commit;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();

  private Dossier(Commit commit) {
    this.commit = commit;
  }

  static Dossier in(Map<String, Dossier> dossiers, Commit commit) {
    return dossiers.computeIfAbsent(commit.id().value(), _ -> new Dossier(commit));
  }

  void add(String file, Finding finding) {
    files.add(file);
    findings.add(finding);
  }

  double score() {
    return findings.stream().mapToDouble(Finding::weight).sum();
  }

  SuspectCommit suspect(double most) {
    List<Finding> best =
        findings.stream()
            .sorted(Comparator.comparingDouble(Finding::weight).reversed())
            .limit(MAX_FINDINGS)
            .toList();
    String reason = best.getFirst().reason();
    if (best.size() > 1) {
      reason += ", and " + best.get(1).reason();
    }
    String sentence = Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    return new SuspectCommit(commit, score() / most, sentence, List.copyOf(files), best);
  }
}
