package io.logdawg.source;

import static io.logdawg.source.testing.ShopHistory.BINARY;
import static io.logdawg.source.testing.ShopHistory.CART;
import static io.logdawg.source.testing.ShopHistory.UNICODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every provider must tell of the past: blame, history and changes. */
abstract class GitHistoryContract extends ServedRepository {

  @Test
  void twoCommitsAreCompared() {
    Comparison since = compare(shop.first, shop.fixed).orElseThrow();

    assertThat(since.rewritten()).isFalse();
    assertThat(since.commitCount()).isEqualTo(5);
    assertThat(since.commits())
        .extracting(Commit::id)
        .startsWith(shop.fixed.id(), shop.merged.id())
        .contains(shop.formatted.id(), shop.moved.id(), shop.sideWork.id());
  }

  @Test
  void aComparisonNamesWhereFilesWent() {
    assertThat(compare(shop.formatted, shop.moved).orElseThrow().moved())
        .containsExactly(Map.entry("src/Basket.java", CART));
  }

  @Test
  void aHeadThatWasTakenBackIsRewritten() {
    Comparison since = compare(shop.sideWork, shop.moved).orElseThrow();

    assertThat(since.rewritten()).isTrue();
    assertThat(since.commits()).isEmpty();
  }

  @Test
  void aCommitThatIsNotThereAnyMoreCannotBeCompared() {
    var repository = open("t");
    repository.resolve(null);

    assertThat(repository.compare(new CommitId("1".repeat(40)), shop.fixed.id())).isEmpty();
  }

  private Optional<Comparison> compare(Commit before, Commit after) {
    var repository = open("t");
    repository.resolve(null);
    return repository.compare(before.id(), after.id());
  }

  @Test
  void everyLineIsBlamedThroughTheRename() {
    Blame blame = head().blame(everyLine(CART, "absent.txt")).get(CART);

    assertThat(blame.at(1)).map(GitHistoryContract::listed).contains(listed(shop.moved));
    assertThat(blame.at(2)).map(GitHistoryContract::listed).contains(listed(shop.first));
    assertThat(blame.at(3)).map(GitHistoryContract::listed).contains(listed(shop.fixed));
    assertThat(blame.at(5)).isEmpty();
  }

  @Test
  void aLineIndentedAgainAndAgainBelongsToWhoWroteIt() {
    Commit written = shop.builder.write("total.py", "def total():\nreturn 1\n").commit("Total");
    shop.builder.write("total.py", "def total():\n  return 1\n").commit("Indent");
    shop.builder.write("total.py", "def total():\n    return 1\n").commit("Indent more");
    shop.builder.write("total.py", "def total():\n\treturn 1\n").commit("Use tabs");

    assertThat(ownerOfSecondLine("total.py")).contains(listed(written));
  }

  @Test
  void aLineIndentedBeforeTwoRenamesBelongsToWhoWroteIt() {
    String body = "a = 1\nb = 2\nc = 3\nd = 4\n";
    Commit written = shop.builder.write("sum.py", "def sum():\nx = 0\n" + body).commit("Sum");
    shop.builder.write("sum.py", "def sum():\n  x = 0\n" + body).commit("Indent");
    shop.builder.move("sum.py", "src/sum.py").commit("Move");
    shop.builder.write("src/sum.py", "def sum():\n  x = 0\n" + body + "e = 5\n").commit("Add");
    shop.builder.move("src/sum.py", "lib/sum.py").commit("Move again");

    assertThat(ownerOfSecondLine("lib/sum.py")).contains(listed(written));
  }

  private Optional<Commit> ownerOfSecondLine(String path) {
    return Objects.requireNonNull(head().blame(everyLine(path)).get(path))
        .at(2)
        .map(GitHistoryContract::listed);
  }

  @Test
  void aPathThatCannotBeBlamedIsLeftOut() {
    assertThat(head().blame(everyLine("absent.txt", "src"))).isEmpty();
  }

  @Test
  void theHistoryOfAPathIsNewestFirstAndBounded() {
    var history = head().history(List.of(CART, UNICODE), 10);

    assertThat(history.get(CART))
        .map(GitHistoryContract::listed)
        .containsExactly(listed(shop.fixed), listed(shop.moved));
    assertThat(history.get(UNICODE)).extracting(Commit::id).containsExactly(shop.sideWork.id());
    assertThat(head().history(List.of(CART), 1).get(CART))
        .extracting(Commit::id)
        .containsExactly(shop.fixed.id());
  }

  @Test
  void blameAndHistoryAreAskedForTogether() {
    Map<String, List<LineRange>> lines = everyLine(CART, "absent.txt");
    lines.put(UNICODE, List.of());

    var past = head().past(lines, 10);

    assertThat(past.get(CART).blame()).isEqualTo(head().blame(everyLine(CART)).get(CART));
    assertThat(past.get(CART).history()).isEqualTo(head().history(List.of(CART), 10).get(CART));
    assertThat(past.get(UNICODE).blame()).isNull();
    assertThat(past.get(UNICODE).history())
        .extracting(Commit::id)
        .containsExactly(shop.sideWork.id());
  }

  @Test
  void blameAndHistoryAreRememberedTogetherAndApart() {
    SourceTree tree = head();
    Map<String, List<LineRange>> lines = everyLine(CART);
    lines.put(UNICODE, List.of());
    var past = tree.past(lines, 10);
    int before = tree.usage().snapshot().requests();

    assertThat(tree.past(lines, 10)).isEqualTo(past);
    assertThat(tree.blame(everyLine(CART)).get(CART)).isEqualTo(past.get(CART).blame());
    assertThat(tree.history(List.of(CART), 10).get(CART)).isEqualTo(past.get(CART).history());
    assertThat(tree.usage().snapshot().requests()).isEqualTo(before);
  }

  @Test
  void recentCommitsAreThoseUpToTheResolvedOne() {
    SourceTree tree = open("t").resolve(shop.merged.id().value());

    assertThat(tree.recentCommits(3))
        .extracting(Commit::id)
        .containsExactly(shop.merged.id(), shop.sideWork.id(), shop.moved.id());
  }

  @Test
  void changesNameKindsAndHunks() {
    CommitChanges changes = head().changes(shop.fixed.id());

    assertThat(changes.complete()).isTrue();
    assertThat(changes.files())
        .extracting(FileChange::path, FileChange::kind)
        .containsExactlyInAnyOrder(tuple(CART, Kind.MODIFIED), tuple("README.md", Kind.DELETED));
    assertThat(patch(changes, CART))
        .startsWith("@@ -1,4 +1,4 @@")
        .contains("\n-  int tax;\n+  long tax;\n");
  }

  @Test
  void aRenameIsOne() {
    assertThat(head().changes(shop.moved.id()).files())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(Kind.RENAMED);
          assertThat(change.path()).isEqualTo(CART);
          assertThat(change.previousPath()).isEqualTo("src/Basket.java");
        });
  }

  @Test
  void theFirstCommitAddsEverything() {
    CommitChanges changes = head().changes(shop.first.id());

    assertThat(changes.files()).hasSize(4).allMatch(change -> change.kind() == Kind.ADDED);
    assertThat(patch(changes, BINARY)).isNull();
  }

  @Test
  void aMergeChangesWhatItBringsToItsFirstParent() {
    assertThat(head().changes(shop.merged.id()).files())
        .extracting(FileChange::path)
        .containsExactly(UNICODE);
  }

  /** What a list of commits tells at every provider. */
  private static Commit listed(Commit commit) {
    return new Commit(
        commit.id(),
        commit.author(),
        commit.authorEmail(),
        commit.authoredAt(),
        commit.committedAt(),
        commit.subject(),
        List.of());
  }

  private static @Nullable String patch(CommitChanges changes, String path) {
    return changes.files().stream()
        .filter(change -> change.path().equals(path))
        .findFirst()
        .orElseThrow()
        .patch();
  }
}
