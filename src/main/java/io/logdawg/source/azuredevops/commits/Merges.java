package io.logdawg.source.azuredevops.commits;

import com.google.re2j.Pattern;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells merges from other commits, which a list of commits does not: it leaves out the parents. A
 * commit whose subject says that it merges, or of conflicts, is asked for. Azure DevOps calls what
 * it squashed "Merged PR" too, so after a few of those nothing more is asked.
 */
final class Merges {

  private static final Pattern MERGES = Pattern.compile("^Merge|(?i)\\bconflicts?\\b");
  private static final int MOST_ASKED = 6;
  private static final int MOST_SQUASHED = 3;

  private final AzureDevOpsClient client;
  private final Map<CommitId, List<CommitId>> parents = new HashMap<>();
  private int squashed;

  Merges(AzureDevOpsClient client) {
    this.client = client;
  }

  /** The commit with its parents if it is a merge, else as it was listed. */
  Commit told(Commit listed) {
    if (!MERGES.matcher(listed.subject()).find()) {
      return listed;
    }
    List<CommitId> known = parents.get(listed.id());
    if (known == null) {
      if (parents.size() == MOST_ASKED || squashed == MOST_SQUASHED) {
        return listed;
      }
      known = client.get("/commits/" + listed.id(), Map.of(), CommitNodes::of).parents();
      parents.put(listed.id(), known);
      squashed = known.size() > 1 ? 0 : squashed + 1;
    }
    return known.size() > 1 ? listed.withParents(known) : listed;
  }

  /** Asks no further than to the first merge. */
  List<Commit> firstTold(List<Commit> listed) {
    for (int i = 0; i < listed.size(); i++) {
      Commit told = told(listed.get(i));
      if (told.isMerge()) {
        List<Commit> commits = new ArrayList<>(listed);
        commits.set(i, told);
        return commits;
      }
    }
    return listed;
  }
}
