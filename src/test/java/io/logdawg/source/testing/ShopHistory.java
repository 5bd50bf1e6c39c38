package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.Commit;

/**
 * A history with what providers get wrong: a rename, a merge, a change of whitespace alone, files
 * that cannot be read, a path that is not ASCII.
 */
public final class ShopHistory {

  public static final String CART = "src/Cart.java";
  public static final String UNICODE = "docs/Größe und Maß #1?.md";
  public static final String BINARY = "logo.png";
  public static final String BIG = "data/big.txt";
  public static final int BIG_SIZE = (1 << 20) + 1;

  public static final String CART_AT_FIRST = "class Basket {\nint sum;\nint tax;\n}\n";
  public static final String CART_INDENTED = "class Basket {\n  int sum;\n  int tax;\n}\n";
  public static final String CART_NOW = "class Cart {\n  int sum;\n  long tax;\n}\n";

  public final RepositoryBuilder builder = new RepositoryBuilder();

  public final Commit first;
  public final Commit formatted;
  public final Commit moved;
  public final Commit sideWork;
  public final Commit merged;
  public final Commit fixed;

  public ShopHistory() {
    first =
        builder
            .write("src/Basket.java", CART_AT_FIRST)
            .write("README.md", "Shop\n")
            .write(BINARY, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0})
            .write(BIG, "x".repeat(BIG_SIZE))
            .commit("Open the shop\n\nWith a basket.");
    builder.tag("v1");
    formatted = builder.by("Fay").write("src/Basket.java", CART_INDENTED).commit("Indent");
    moved =
        builder
            .by("Ann")
            .move("src/Basket.java", CART)
            .write(CART, CART_INDENTED.replace("Basket", "Cart"))
            .commit("Call it a cart");
    builder.on("side");
    sideWork = builder.by("Bob").write(UNICODE, "Größe\n").commit("Write about sizes");
    builder.on("main").write(UNICODE, "Größe\n");
    merged = builder.by("Ann").merge("side", "Merge the sizes");
    builder.annotatedTag("v2");
    fixed =
        builder
            .by("Cid")
            .write(CART, CART_NOW)
            .delete("README.md")
            .commit("Fix the overflow of taxes");
  }

  public static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
