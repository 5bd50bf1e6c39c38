package io.logdawg.source.github.blame;

import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.FailureException;
import io.logdawg.source.Blame;
import io.logdawg.source.blame.LineMatch;
import io.logdawg.source.github.blame.Owned.Site;
import io.logdawg.source.github.blame.VersionQuery.Answers;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.files.FileSizes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.RawText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks past commits that changed nothing but whitespace in the lines asked for, which GitHub's
 * blame cannot: where the file before such a commit has the line too, the line belongs to whom that
 * file's blame gives it, as {@code git blame -w} has it.
 *
 * @see <a href="../../../../../../../../docs/decisions/0091-looking-past-whitespace.md">0091</a>
 */
record WhitespaceBlame(GitHubClient client, Renames renames, FileSizes sizes) {

  private static final Logger log = LoggerFactory.getLogger(WhitespaceBlame.class);

  /** Commits looked at, those of most lines first. */
  private static final int MOST_SITES = 30;

  private static final long MOST_BYTES = 8 * GitHubClient.MEGABYTE;

  /** Blames asked for along with the texts, before it is known that they are needed. */
  private static final int FORESEEN = 4;

  /** The commit before one that changed whitespace may have done no more itself. */
  private static final int LOOKS = 3;

  private static final int MOST_BLAMES = 8;
  private static final int FEW_LINES = 4;

  /** Where GitHub gives up on the question, its own blame stays. */
  void look(AskedLines lines) {
    try {
      lookPast(lines);
    } catch (FailureException e) {
      if (!(e.failure() instanceof ProviderUnavailable)) {
        throw e;
      }
      log.info("Blame of GitHub's own was kept: {}", e.getMessage());
    }
  }

  private void lookPast(AskedLines lines) {
    Predicate<Owned> unsettled = _ -> true;
    for (int look = 0; look < LOOKS; look++) {
      Map<Site, List<Owned>> sites = lines.sites(unsettled, MOST_SITES, MOST_BYTES, sizes, renames);
      if (sites.isEmpty()) {
        return;
      }
      Map<Owned, Owned> moved = moved(sites, ask(sites));
      lines.replace(moved);
      unsettled = Set.copyOf(moved.values())::contains;
    }
  }

  private Answers ask(Map<Site, List<Owned>> sites) {
    return VersionQuery.of(
            sites.keySet().stream()
                .flatMap(site -> Stream.of(site.file(), site.byOwner(), site.before()))
                .toList(),
            sites.keySet().stream().map(Site::before).distinct().limit(FORESEEN).toList())
        .ask(client);
  }

  private Map<Owned, Owned> moved(Map<Site, List<Owned>> sites, Answers answers) {
    Map<FileAt, Map<Owned, Integer>> places = new LinkedHashMap<>();
    sites.forEach((site, lines) -> {
      RawText now = answers.texts().get(site.file());
      RawText after = answers.texts().get(site.byOwner());
      RawText before = answers.texts().get(site.before());
      if (now != null && after != null && before != null) {
        Map<Owned, Integer> found =
            places(lines, LineMatch.withParent(after, now), LineMatch.withParent(before, after));
        if (!found.isEmpty()) {
          places.computeIfAbsent(site.before(), _ -> new LinkedHashMap<>()).putAll(found);
        }
      }
    });
    Map<FileAt, Blame> blames = blames(places, answers);
    Map<Owned, Owned> moved = new HashMap<>();
    places.forEach((before, found) -> {
      Blame blame = blames.getOrDefault(before, new Blame(before.path(), List.of()));
      found.forEach((line, place) ->
          blame.at(place).ifPresent(owner -> moved.put(line, Owned.of(before, place, owner))));
    });
    return moved;
  }

  /** Where lines stood before their owners' changes, counted from 1; not those that did not. */
  private static Map<Owned, Integer> places(
      List<Owned> lines, LineMatch toOwner, LineMatch beyond) {
    Map<Owned, Integer> places = new LinkedHashMap<>();
    for (Owned line : lines) {
      int place = toOwner.olderOf(line.line() - 1);
      int older = place == LineMatch.NONE ? LineMatch.NONE : beyond.olderOf(place);
      if (older != LineMatch.NONE) {
        places.put(line, older + 1);
      }
    }
    return places;
  }

  /** Those not foreseen are asked for only where they are about more than a few lines. */
  private Map<FileAt, Blame> blames(Map<FileAt, Map<Owned, Integer>> places, Answers answers) {
    Map<FileAt, Blame> blames = new HashMap<>(answers.blames());
    List<FileAt> missing =
        places.entrySet().stream()
            .filter(found -> !blames.containsKey(found.getKey()))
            .filter(found -> found.getValue().size() > FEW_LINES)
            .map(Map.Entry::getKey)
            .limit(MOST_BLAMES)
            .toList();
    blames.putAll(VersionQuery.of(List.of(), missing).ask(client).blames());
    return blames;
  }
}
