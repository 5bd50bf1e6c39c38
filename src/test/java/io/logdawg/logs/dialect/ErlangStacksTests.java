package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.Trace;
import org.junit.jupiter.api.Test;

class ErlangStacksTests {

  @Test
  void aTermThatIsCutStillTellsItsCalls() {
    String text =
        "crashed\n[{shop,total,[{a,\"}\"}],[{file,\"src/shop.erl\"},{line,12}]},\n {shop,or";

    Trace trace = LogReaders.standard().read(text).traces().getFirst();

    assertThat(trace.frames())
        .containsExactly(new Frame("shop", "total", "src/shop.erl", 12, 0, true, 2));
  }

  @Test
  void aFunIsNamedAfterTheFunctionAroundIt() {
    String text = "x\nin call from shop:'-order/1-fun-0-'/1 (src/shop.erl, line 18)";

    assertThat(LogReaders.standard().read(text).traces().getFirst().frames())
        .containsExactly(new Frame("shop", "order", "src/shop.erl", 18, 0, true, 2));
  }

  @Test
  void twoStacksInOneLineAreOneFailure() {
    String stack = "[{shop,total,1,[{file,\"src/shop.erl\"},{line,12}]}]";

    assertThat(LogReaders.standard().read("error " + stack + ", error " + stack).traces())
        .hasSize(2)
        .allSatisfy(trace -> assertThat(trace.frames()).hasSize(1));
  }

  @Test
  void aTupleOfFourThatIsNoCallIsData() {
    assertThat(LogReaders.standard().read("ERROR [{a,b,c,[{file,\"x\"},{line,1}]}]").traces())
        .isEmpty();
  }
}
