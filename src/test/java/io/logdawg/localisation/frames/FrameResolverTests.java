package io.logdawg.localisation.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.PathMappings.PathMapping;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.testing.Trees;
import io.logdawg.logs.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameResolverTests {

  private final FileIndex index =
      new FileIndex(
          Trees.of(
              "core/src/main/java/org/acme/Shop.java",
              "core/src/main/java/org/acme/util/Strings.java",
              "core/src/test/java/org/acme/ShopTest.java",
              "app/src/main/kotlin/cart/Totals.kt",
              "services/shop/cart.py",
              "services/shop/__init__.py",
              "services/billing/__init__.py",
              "web/src/cart.ts",
              "web/src/routes/index.js",
              "server.js",
              "src/a.c",
              "src/net/util.c",
              "src/disk/util.c",
              "Tool/Program.cs",
              "src/Shop.Core/Orders/OrderService.cs",
              "src/Shop.Core/Orders/OrderService.Totals.cs",
              "src/Billing/Order.cs",
              "src/Shop.Core/Orders/Order.cs",
              "Sources/Till/Drawer.swift",
              "crates/shop/src/price_list.rs",
              "native/net/Socket.cc"));

  private Resolution resolve(String type, String file, PathMapping... rules) {
    return new FrameResolver(index, new PathMappings(List.of(rules)))
        .resolve(new Frame(type, "f", file, 1, 0, true, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "org.acme.Shop, Shop.java, core/src/main/java/org/acme/Shop.java",
    "org.acme.Shop$Cart$1, Shop.java, core/src/main/java/org/acme/Shop.java",
    "app//org.acme.Shop, Shop.java, core/src/main/java/org/acme/Shop.java",
    "org.acme.Shop$Cart, , core/src/main/java/org/acme/Shop.java",
    "org.acme.Till, Shop.java, core/src/main/java/org/acme/Shop.java",
    "org.acme.ShopTest, ShopTest.java, core/src/test/java/org/acme/ShopTest.java",
  })
  void javaTypesAreFoundByTheirPackage(String type, String file, String path) {
    assertThat(resolve(type, file).candidates()).containsExactly(path);
    assertThat(resolve(type, file).exact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"java.util.Strings, Strings.java", "org.other.Shop, Shop.java", "Shop, Till.java"})
  void aTypeOfAnotherPackageIsNotTakenForOneOfTheProject(String type, String file) {
    assertThat(resolve(type, file).candidates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"com.acme.cart.TotalsKt, Totals.kt", "com.acme.cart.TotalsKt,"})
  void kotlinFilesMayLeaveCommonPackagesOutOfTheirFolders(String type, String file) {
    assertThat(resolve(type, file).candidates())
        .containsExactly("app/src/main/kotlin/cart/Totals.kt");
  }

  @ParameterizedTest
  @CsvSource({
    "/app/services/shop/cart.py, services/shop/cart.py",
    "/usr/src/app/web/src/cart.ts, web/src/cart.ts",
    "/usr/src/app/server.js, server.js",
    "webpack:///./web/src/cart.ts?1f2e, web/src/cart.ts",
    "file:///srv/web/src/cart.ts, web/src/cart.ts",
    "C:\\build\\Tool\\Program.cs, Tool/Program.cs",
    "D:/a/1/s/src/net/util.c, src/net/util.c",
    "./src/a.c, src/a.c",
    "src/../src/a.c, src/a.c",
    "shop/cart.py, services/shop/cart.py",
    "a.c, src/a.c",
  })
  void pathsAreFoundByTheirLongestCommonEnd(String logged, String path) {
    assertThat(resolve(null, logged).candidates()).containsExactly(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/usr/lib/python3/json/__init__.py",
    "/opt/other/index.js",
    "../../../../etc/passwd",
    "node:internal/main",
    "/",
    "C:\\",
    "..",
  })
  void aPathOfSomethingElseIsNoFileOfTheRepository(String logged) {
    assertThat(resolve(null, logged).candidates()).isEmpty();
  }

  @Test
  void aBareNameThatSeveralFilesHaveGivesThemAll() {
    Resolution found = resolve(null, "util.c");

    assertThat(found.candidates()).containsExactly("src/disk/util.c", "src/net/util.c");
    assertThat(found.exact()).isFalse();
  }

  @Test
  void compiledScriptsLeadToTheirSource() {
    assertThat(resolve(null, "/app/dist/cart.js").candidates()).containsExactly("web/src/cart.ts");
  }

  @ParameterizedTest
  @CsvSource({"/app/dist/src/routes/index.js", "/srv/web/dist/totals/index.js"})
  void aCompiledIndexLeadsToTheSourceOfItsFolderOnly(String logged) {
    FileIndex sources = new FileIndex(Trees.of("web/src/totals/index.ts", "web/src/index.ts"));

    List<String> found =
        new FrameResolver(sources, PathMappings.NONE)
            .resolve(new Frame(null, "f", logged, 1, 0, true, 1))
            .candidates();

    assertThat(found)
        .isEqualTo(logged.contains("totals") ? List.of("web/src/totals/index.ts") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "Shop.Orders.OrderService, src/Shop.Core/Orders/OrderService.cs",
    "Shop.Orders.OrderService+Line, src/Shop.Core/Orders/OrderService.cs",
    "Shop.Orders.OrderService`1.Line, src/Shop.Core/Orders/OrderService.cs",
    "Shop.Orders.OrderService/Line, src/Shop.Core/Orders/OrderService.cs",
    "Shop.Orders.OrderService+Totals, src/Shop.Core/Orders/OrderService.Totals.cs",
    "Shop.Orders.Order, src/Shop.Core/Orders/Order.cs",
    "Till.Drawer, Sources/Till/Drawer.swift",
    "shop::price_list::PriceList<T>, crates/shop/src/price_list.rs",
    "net::Socket, native/net/Socket.cc",
  })
  void aTypeWithoutAFileIsFoundByItsNameAndNamespace(String type, String path) {
    assertThat(resolve(type, null).candidates()).containsExactly(path);
    assertThat(resolve(type, null).exact()).isTrue();
  }

  @Test
  void namespacesNeedNoFolders() {
    Resolution found = resolve("Acme.Tools.Program", null);

    assertThat(found.candidates()).containsExactly("Tool/Program.cs");
    assertThat(found.exact()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"System.String", "Acme.Orders", "<>c__DisplayClass1_0", "''", "`1"})
  void aTypeThatNoFileIsNamedAfterHasNoPlace(String type) {
    assertThat(resolve(type, null).candidates()).isEmpty();
  }

  @Test
  void theFirstMappingThatFitsIsUsed() {
    Resolution found =
        resolve(
            null,
            "/deploy/x/util.c",
            new PathMapping("/other/", "src/disk/"),
            new PathMapping("/deploy/x/", "src/net/"));

    assertThat(found.candidates()).containsExactly("src/net/util.c");
  }

  @Test
  void aMappingThatLeadsNowhereIsPassedOver() {
    assertThat(resolve(null, "/app/src/a.c", new PathMapping("/app/", "gone/")).candidates())
        .containsExactly("src/a.c");
  }

  @Test
  void aFrameThatNamesNeitherFileNorTypeHasNoPlace() {
    assertThat(resolve(null, null).candidates()).isEmpty();
    assertThat(resolve("main", null).candidates()).isEmpty();
  }
}
