package io.logdawg.localisation.commits;

import io.logdawg.localisation.commits.Pasts.SuspectedFile;
import io.logdawg.localisation.files.Stems;
import io.logdawg.localisation.files.Words;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The commit's subject speaks of what the failure's message or the failing test's name says. Not
 * its body: Azure DevOps cuts that off in lists.
 */
@Component
final class CommitWordsClue implements CommitClue {

  private static final int MAX_SUBJECT = 500;

  /** Words of any sentence. */
  private static final Set<String> ANY =
      Set.of(
          "the", "and", "for", "not", "with", "from", "that", "this", "has", "have", "are", "when",
          "can", "all", "any", "been", "use", "used", "added", "add", "fix", "fixed", "new");

  @Override
  public String name() {
    return "commit-words";
  }

  @Override
  public List<CommitHint> examine(Pasts pasts) {
    Set<String> wanted = pasts.words().stream().map(Stems::of).collect(Collectors.toSet());
    Map<Commit, SuspectedFile> commits = new LinkedHashMap<>();
    for (SuspectedFile file : pasts.files()) {
      file.past().history().forEach(commit -> commits.putIfAbsent(commit, file));
      if (file.past().blame() != null) {
        for (BlamedLines lines : file.past().blame().ranges()) {
          commits.putIfAbsent(lines.commit(), file);
        }
      }
    }
    List<CommitHint> hints = new ArrayList<>();
    commits.forEach((commit, file) -> {
      Set<String> common = new LinkedHashSet<>();
      Set<String> all = new LinkedHashSet<>();
      String subject = commit.subject();
      for (String word : Words.of(subject.substring(0, Math.min(subject.length(), MAX_SUBJECT)))) {
        all.add(word);
        if (!ANY.contains(word) && wanted.contains(Stems.of(word))) {
          common.add(word);
        }
      }
      if (!common.isEmpty() && pasts.possible(commit)) {
        hints.add(
            new CommitHint(
                commit,
                file.path(),
                file.worth() * Math.min(1, common.size() / Math.sqrt(all.size())),
                "its message speaks of " + String.join(", ", common)));
      }
    });
    return hints;
  }
}
