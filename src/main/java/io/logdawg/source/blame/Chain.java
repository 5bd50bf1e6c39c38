package io.logdawg.source.blame;

import com.google.re2j.Pattern;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.blame.FileVersions.Touches;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's versions, newest first, each made from the next. Below a merge the list of commits mixes
 * two lines of development, so a merge is where a chain ends.
 *
 * @param complete false where there are older versions that the provider did not list
 */
record Chain(List<Version> versions, boolean complete) {

  private static final Pattern RESTORES =
      Pattern.compile(
          "(?i)\\b(revert|restor|recover|reinstat|undo|undid|re-?add|roll(ed|ing)? ?back"
              + "|back(ed|ing)? ?out|(bring|brought|put)(ting|ing)? back)");

  static final Chain NOTHING = new Chain(List.of(), true);

  /** What the file was called after a commit. */
  record Version(String path, Commit commit) {}

  Chain {
    versions = List.copyOf(versions);
  }

  /**
   * @param after a commit that was seen already: the one that renamed a file touched both names
   */
  static Chain of(String path, Touches touches, CommitId after) {
    List<Version> versions = new ArrayList<>();
    for (Commit commit : touches.commits()) {
      if (!commit.id().equals(after)) {
        versions.add(new Version(path, commit));
      }
      if (commit.isMerge()) {
        break;
      }
    }
    return new Chain(versions, touches.complete());
  }

  /** This one and what its oldest version was made from. */
  Chain then(Chain older) {
    List<Version> all = new ArrayList<>(versions);
    all.addAll(older.versions);
    return new Chain(all, older.complete);
  }

  /**
   * How far a step may go: on a commit that says that it brought something back lines may have gone
   * and come back, so neither it nor what is right before it is left out.
   *
   * @param older where the step would end
   */
  int stepFrom(int version, int older) {
    if (restores(version)) {
      return version + 1;
    }
    int step = version + 1;
    while (step < older && !restores(step)) {
      step++;
    }
    return step;
  }

  private boolean restores(int version) {
    return RESTORES.matcher(get(version).commit().subject()).find();
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  Version oldest() {
    return versions.getLast();
  }

  int last() {
    return versions.size() - 1;
  }

  Version get(int version) {
    return versions.get(version);
  }
}
