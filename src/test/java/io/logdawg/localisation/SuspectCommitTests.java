package io.logdawg.localisation;

import static io.logdawg.localisation.testing.Logs.failure;
import static io.logdawg.localisation.testing.Logs.java;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.JGitTree;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.ParsedLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is suspected of having brought a failure about, and who never is. */
class SuspectCommitTests {

  private static final String PATH = "src/main/java/shop/Coupon.java";
  private static final String COUPON =
      """
      package shop;

      class Coupon {
        int percent() {
          return 10;
        }
      }
      """;
  private static final String BROKEN = COUPON.replace("10", "10 / 0");
  private static final ParsedLog LOG =
      failure("E", "no percent for the voucher", java("shop.Coupon", "percent", 5));

  private final Localiser localiser = Localisation.localiser();
  private final History history = new History().with(PATH, COUPON).commit("Begin");

  private List<SuspectCommit> suspects() {
    return localiser.rank(LOG, history.tree(), PathMappings.NONE).commits();
  }

  private List<String> ids() {
    return suspects().stream().map(suspect -> suspect.commit().id().value()).toList();
  }

  private String commit(String text, String message) {
    return history.with(PATH, text).commit(message).head();
  }

  @Test
  void whatTheTeamAsksBlameToIgnoreIsNotSuspected() {
    String ignored = commit(BROKEN, "Reword coupons");
    history
        .with(".git-blame-ignore-revs", "# the big rewording\n" + ignored + "  # all of it\n")
        .commit("Ignore the rewording");
    JGitTree tree = history.tree();

    Suspects suspects = localiser.rank(LOG, tree, PathMappings.NONE);

    assertThat(suspects.commits()).extracting(s -> s.commit().id().value()).doesNotContain(ignored);
    assertThat(suspects.files()).extracting(f -> f.path()).containsExactly(PATH);
    assertThat(tree.usage().snapshot().requests()).isLessThanOrEqualTo(6);
  }

  @Test
  void aCommitThatOnlyLaysOutAnewIsNotSuspected() {
    String laidOut = commit(COUPON.replace("    return 10;", "\treturn\n  10;"), "Reformat");

    assertThat(ids()).isNotEmpty().doesNotContain(laidOut);
  }

  @Test
  void aCommitThatSaysItLaysOutButChangesMoreIsSuspected() {
    String sly = commit(BROKEN, "Reformat");

    assertThat(ids()).first().isEqualTo(sly);
  }

  @Test
  void aRevertIsTracedToWhatItRestores() {
    String guilty = commit(BROKEN, "Halve the coupons");
    String undone = commit(COUPON, "Make coupons whole");
    commit(BROKEN, "Revert \"Make coupons whole\"\n\nThis reverts commit " + undone + ".\n");

    assertThat(ids()).first().isEqualTo(guilty);
    assertThat(ids()).doesNotContain(undone);
  }

  @Test
  void aRevertOfWhichOnlyTheSubjectIsKnownIsTracedToo() {
    String guilty = commit(BROKEN, "Halve the coupons");
    String undone = commit(COUPON, "Make coupons whole");
    commit(BROKEN, "Revert \"Make coupons whole\"");

    assertThat(ids()).first().isEqualTo(guilty);
    assertThat(ids()).doesNotContain(undone);
  }

  @Test
  void whatWasTakenBackAndBroughtInAgainMayBeSuspected() {
    String twice = commit(BROKEN, "Halve the coupons");
    String revert = commit(COUPON, "Revert it\n\nThis reverts commit " + twice + ".");
    commit(BROKEN, "Do it after all\n\nThis reverts commit " + revert.substring(0, 12) + ".");

    assertThat(ids()).contains(twice);
  }

  @Test
  void aMessageThatSpeaksOfTheFailureCounts() {
    String voucher = commit(COUPON + "// voucher\n", "Accept a voucher of any percent");
    commit(COUPON + "// price\n", "Print prices");

    assertThat(suspects())
        .filteredOn(suspect -> suspect.commit().id().value().equals(voucher))
        .singleElement()
        .extracting(SuspectCommit::findings)
        .satisfies(findings ->
            assertThat(findings)
                .extracting(Finding::reason)
                .anyMatch(reason -> reason.startsWith("its message speaks of voucher, percent")));
  }
}
