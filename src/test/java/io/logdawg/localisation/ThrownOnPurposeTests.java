package io.logdawg.localisation;

import static io.logdawg.localisation.testing.Logs.at;
import static io.logdawg.localisation.testing.Logs.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.Frame;
import org.junit.jupiter.api.Test;

/** Code that noticed a fault, and code that a fault befell. */
class ThrownOnPurposeTests {

  private final History shop =
      new History()
          .with(
              "shop/solver.py",
              """
              def solve(steps):
                  left = steps
                  while left:
                      left -= 1
                  raise ArithmeticError(
                      "no root after %d steps"
                      % steps)

              def first(roots):
                  return roots[0]
              """)
          .with("shop/prices.py", "def fair():\n    return solve(-1)\n");

  /** Whether it is held in the file's favour that it threw what it noticed. */
  private boolean excused(String path, Frame... frames) {
    return Localisation.localiser()
        .rank(failure("E", "m", frames), shop.commit("Begin").tree(), PathMappings.NONE)
        .files()
        .stream()
        .filter(file -> file.path().equals(path))
        .flatMap(file -> file.findings().stream())
        .anyMatch(finding -> finding.clue().equals("thrown-on-purpose") && finding.weight() < 0);
  }

  @Test
  void whoThrowsIsLessSuspectThanItsPlaceOnTheStackSays() {
    assertThat(
            excused(
                "shop/solver.py",
                at("solve", "shop/solver.py", 5),
                at("fair", "shop/prices.py", 2)))
        .isTrue();
  }

  @Test
  void anyLineOfTheStatementTellsIt() {
    assertThat(excused("shop/solver.py", at("solve", "shop/solver.py", 7))).isTrue();
  }

  @Test
  void whatBefallsTheCodeIsNotExcused() {
    assertThat(excused("shop/solver.py", at("first", "shop/solver.py", 10))).isFalse();
  }

  @Test
  void aCallerIsNotExcusedByWhatItsCalleeThrows() {
    assertThat(
            excused(
                "shop/prices.py",
                at("solve", "shop/solver.py", 5),
                at("fair", "shop/prices.py", 2)))
        .isFalse();
  }

  @Test
  void withoutALineNothingIsKnown() {
    assertThat(excused("shop/solver.py", at("solve", "shop/solver.py", 0))).isFalse();
  }
}
