package io.logdawg.localisation.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.localisation.code.Code.Reference;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReadersTests {

  private final CodeReaders readers = Localisation.bean(CodeReaders.class);

  private Code read(String path, String text) {
    return readers.read(new SourceFile(path, "b", text.length(), text));
  }

  @Test
  void javaDeclaresTypesAndMethodsWithTheirLines() {
    Code code =
        read(
            "Cart.java",
            """
            package shop;
            import shop.money.Price;
            import static shop.money.Prices.sum;
            /** A { brace in a comment. */
            public class Cart extends Basket implements Priced {
              private final Coupon coupon = new Coupon("a } in a text");

              Cart(Coupon coupon) {
                if (coupon == null) { throw new IllegalArgumentException(); }
              }

              @Override
              public Price total(int count)
                  throws PriceException {
                Runnable later = () -> { coupon.use(); };
                return sum(count);
              }

              interface Listener { void changed(); }
            }
            """);

    assertThat(code.types())
        .extracting(Declaration::name, type -> type.lines().end())
        .containsExactlyInAnyOrder(tuple("Cart", 20), tuple("Listener", 19));
    assertThat(code.types().getLast().related()).contains("Basket", "Priced");
    assertThat(code.functionsNamed("total").getFirst().lines()).isEqualTo(new LineRange(13, 17));
    assertThat(code.functionsNamed("total").getFirst().related()).contains("Price");
    assertThat(code.functionsNamed("Cart").getFirst().lines()).isEqualTo(new LineRange(8, 10));
    assertThat(code.functions()).extracting(Declaration::name).doesNotContain("if");
    assertThat(code.functionAt(16).map(Declaration::name)).contains("total");
    assertThat(code.imports())
        .containsEntry("Price", "shop/money/Price")
        .containsEntry("sum", "shop/money/Prices");
    assertThat(code.variables()).containsEntry("coupon", Set.of("Coupon"));
    assertThat(code.references())
        .contains(
            new Reference("use", 15, Kind.CALL, "coupon"),
            new Reference("Coupon", 6, Kind.CONSTRUCTION, ""));
  }

  @Test
  void pythonDeclaresFunctionsByIndentation() {
    Code code =
        read(
            "shop/cart.py",
            """
            from shop.money import Price, total as sum_up
            import shop.tax

            class Cart(Basket):
                def add(self, item):
                    # def not_this():
                    self.items.append(
                item)
                    return item

                async def price(self):
                    return sum_up(self.items)

            def main():
                cart = Cart()
                cart.add("def")
            """);

    assertThat(code.types()).extracting(Declaration::name).containsExactly("Cart");
    assertThat(code.functions())
        .extracting(Declaration::name, f -> f.lines().start())
        .containsExactlyInAnyOrder(tuple("add", 5), tuple("price", 11), tuple("main", 14));
    assertThat(code.functionAt(12).map(Declaration::name)).contains("price");
    assertThat(code.imports())
        .containsEntry("sum_up", "shop/money")
        .containsEntry("Price", "shop/money");
    assertThat(code.variables()).containsEntry("cart", Set.of("Cart"));
  }

  @Test
  void scriptsDeclareFunctionsInEveryWay() {
    Code code =
        read(
            "web/cart.ts",
            """
            import { total, tax as levy } from './money.js';
            const fs = require('fs');
            function first(a) { return a; }
            const second = (a) => { return total(a); };
            const third = async function (a) { return 1; };
            export class Cart {
              add(item: Item): void { levy(item); }
            }
            """);

    assertThat(code.functions())
        .extracting(Declaration::name)
        .contains("first", "second", "third", "add");
    assertThat(code.imports()).isEqualTo(Map.of("total", "./money", "levy", "./money", "fs", "fs"));
  }

  @Test
  void cAndGoDeclareFunctions() {
    Code c = read("a.c", "#include \"util.h\"\nstatic int add(int a, int b)\n{\n  return a;\n}\n");
    Code go = read("a.go", "func (c *Cart) Total(tax int) (int, error) {\n\treturn 1, nil\n}\n");

    assertThat(c.functionsNamed("add").getFirst().lines()).isEqualTo(new LineRange(2, 5));
    assertThat(c.imports()).containsEntry("util", "util");
    assertThat(go.functionsNamed("Total").getFirst().lines()).isEqualTo(new LineRange(1, 3));
  }

  @Test
  void ofOtherFilesOnlyTheLinesAreKnown() {
    Code code = read("query.sql", "select 1\nfrom shop");

    assertThat(code.lines()).containsExactly("select 1", "from shop");
    assertThat(code.functions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "}",
        "}}}}{{{{",
        "((((",
        "))))",
        "\"",
        "'",
        "/*",
        "class",
        "class {",
        "def",
        "def f",
        "\"\"\"",
        "\\",
        "new",
        "import",
        "import ;",
        "from  import",
        "#include \"",
        "=> {",
        ") {",
        "() {"
      })
  void textThatNoCompilerWouldTakeIsRead(String text) {
    assertThat(read("A.java", text).path()).isEqualTo("A.java");
    assertThat(read("a.py", text).path()).isEqualTo("a.py");
    assertThat(read("a.js", text).path()).isEqualTo("a.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "(",
        ")",
        "(){",
        "a(){",
        "class A{",
        "\"",
        "import a;",
        "x=(",
        "def f:\n "
      })
  void timeGrowsWithTheLengthOnly(String piece) {
    String text = piece.repeat(550_000 / piece.length());

    assertTimeout(Duration.ofSeconds(5), () -> read("A.java", text));
    assertTimeout(Duration.ofSeconds(5), () -> read("a.py", text));
  }
}
