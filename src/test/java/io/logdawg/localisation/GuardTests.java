package io.logdawg.localisation;

import static io.logdawg.localisation.testing.Logs.at;
import static io.logdawg.localisation.testing.Logs.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.testing.History;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.logs.Frame;
import org.junit.jupiter.api.Test;

/** Frames that only refuse what their caller got wrong, or hand out what it asked for. */
class GuardTests {

  private final History shop =
      new History()
          .with("shop/cart.py", "def total(prices):\n    return first(some(prices))\n")
          .with(
              "shop/amounts.py",
              """
              def some(prices):
                  if not prices:
                      raise ValueError("none")
                  return prices

              def first(prices):
                  return prices[0]
              """)
          .with("shop/pool.c", "void *shop_malloc(int n)\n{\n  return 0;\n}\n")
          .with("shop/till.c", "int open_till(int n)\n{\n  return 0;\n}\n");

  /** Whether it is held in a file's favour that it only serves its callers. */
  private boolean excused(String path, Frame... frames) {
    return Localisation.localiser()
        .rank(failure("E", "m", frames), shop.commit("Begin").tree(), PathMappings.NONE)
        .files()
        .stream()
        .filter(file -> file.path().equals(path))
        .flatMap(file -> file.findings().stream())
        .anyMatch(finding -> finding.clue().equals("guard") && finding.weight() < 0);
  }

  @Test
  void aFewLinesThatRaiseOnPurposeAreExcused() {
    assertThat(
            excused(
                "shop/amounts.py",
                at("some", "shop/amounts.py", 3),
                at("total", "shop/cart.py", 2)))
        .isTrue();
  }

  @Test
  void aFailureThatNobodyIntendedIsNot() {
    assertThat(excused("shop/amounts.py", at("first", "shop/amounts.py", 7))).isFalse();
  }

  @Test
  void whoHandsOutMemoryIsExcusedAndWhoAsksForItIsNot() {
    Frame[] stack = {at("shop_malloc", "shop/pool.c", 3), at("open_till", "shop/till.c", 3)};

    assertThat(excused("shop/pool.c", stack)).isTrue();
    assertThat(excused("shop/till.c", stack)).isFalse();
  }

  @Test
  void aFileOfWhichMoreIsOnTheStackIsNotExcused() {
    assertThat(
            excused(
                "shop/amounts.py",
                at("some", "shop/amounts.py", 3),
                at("first", "shop/amounts.py", 7)))
        .isFalse();
  }
}
