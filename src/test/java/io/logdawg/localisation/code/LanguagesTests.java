package io.logdawg.localisation.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.logdawg.localisation.code.Code.Declaration;
import io.logdawg.localisation.code.Code.Kind;
import io.logdawg.localisation.code.Code.Reference;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import org.junit.jupiter.api.Test;

/** What each language writes its own way. */
class LanguagesTests {

  private final CodeReaders readers = Localisation.bean(CodeReaders.class);

  private Code read(String path, String text) {
    return readers.read(new SourceFile(path, "b", text.length(), text));
  }

  private static LineRange lines(Code code, String function) {
    assertThat(code.functionsNamed(function)).as(function).hasSize(1);
    return code.functionsNamed(function).getFirst().lines();
  }

  @Test
  void rubysMethodsKeepTheirMarks() {
    Code code =
        read(
            "cart.rb",
            """
            require_relative '../lib/money'
            module Shop
              class Cart < Basket
                def self.empty?
                  new([]).none?
                end

                def total!
                  @items.each do |item|
                    add(item)
                  end
                end
              end
            end
            """);

    assertThat(lines(code, "empty?").contains(5)).isTrue();
    assertThat(lines(code, "total!").contains(10)).isTrue();
    assertThat(code.types()).extracting(Declaration::name).contains("Shop", "Cart");
    assertThat(code.imports()).containsEntry("money", "../lib/money");
  }

  @Test
  void elixirsModulesAndFunctionsEndWithTheirBlocks() {
    Code code =
        read(
            "cart.ex",
            """
            defmodule Shop.Cart do
              def total(items) do
                if rate(1) > 2 do
                  Money.zero()
                end
              end

              defp price(item), do: item.price
            end
            """);

    assertThat(code.types()).extracting(Declaration::name).containsExactly("Cart");
    assertThat(lines(code, "total").contains(4)).isTrue();
    assertThat(lines(code, "price")).isEqualTo(new LineRange(8, 8));
    assertThat(code.references()).contains(new Reference("zero", 4, Kind.CALL, "Money"));
  }

  @Test
  void luasFunctionsAreKnownByTheirOwnName() {
    Code code =
        read(
            "cart.lua",
            """
            local money = require("shop.money")
            -- function not_this()
            function Cart:total()
              return money.of(self)
            end
            local function helper(a)
              return a
            end
            """);

    assertThat(code.functions())
        .extracting(Declaration::name, f -> f.lines().start())
        .containsExactlyInAnyOrder(tuple("total", 3), tuple("helper", 6));
    assertThat(code.imports()).containsEntry("money", "shop/money");
    assertThat(code.references()).contains(new Reference("of", 4, Kind.CALL, "money"));
  }

  @Test
  void goGroupsImportsAndNamesTypesFirst() {
    Code code =
        read(
            "cart.go",
            """
            package shop

            import (
            	"github.com/acme/shop/money"
            	levy "github.com/acme/shop/tax"
            )

            type Cart struct {
            	items []Item
            }

            func Map[T any](xs []T) []T {
            	return money.Of(xs)
            }
            """);

    assertThat(code.imports())
        .containsEntry("money", "github.com/acme/shop/money")
        .containsEntry("levy", "github.com/acme/shop/tax");
    assertThat(code.types()).extracting(Declaration::name).containsExactly("Cart");
    assertThat(code.functions()).extracting(Declaration::name).containsExactly("Map");
  }

  @Test
  void rustsLifetimesAreNoQuotes() {
    Code code =
        read(
            "cart.rs",
            """
            use crate::money::{Price, round as rnd};

            pub struct Cart<'a> {
                items: Vec<&'a Item>,
            }

            impl<'a> Cart<'a> {
                pub fn new(items: Vec<&'a Item>) -> Self {
                    Price::of('x')
                }
            }

            impl Priced for Cart<'_> {
                fn price<T: Clone>(&self) -> i64 { 1 }
            }
            """);

    assertThat(code.types())
        .extracting(Declaration::name, type -> type.lines().start())
        .containsExactly(tuple("Cart", 3), tuple("Cart", 7), tuple("Cart", 13));
    assertThat(code.types().getLast().related()).containsExactly("Priced");
    assertThat(lines(code, "new")).isEqualTo(new LineRange(8, 10));
    assertThat(lines(code, "price")).isEqualTo(new LineRange(14, 14));
    assertThat(code.imports()).containsEntry("Price", "money").containsEntry("rnd", "money");
    assertThat(code.references()).contains(new Reference("of", 9, Kind.CALL, "Price"));
  }

  @Test
  void csharpsGenericMethodsAreFunctionsAndCallsOfTheBaseAreNot() {
    Code code =
        read(
            "Cart.cs",
            """
            using Acme.Shop.Money;
            public class Cart : Basket {
              public Cart(int items) : base(items) {
                _items = items;
              }
              public async Task<T> TotalAsync<T>(T rate) where T : struct {
                return rate;
              }
            }
            """);

    assertThat(lines(code, "TotalAsync")).isEqualTo(new LineRange(6, 8));
    assertThat(code.functionsNamed("base")).isEmpty();
    assertThat(code.imports()).containsEntry("Money", "Acme/Shop/Money");
  }

  @Test
  void phpsUsesAreImports() {
    Code code =
        read(
            "Cart.php",
            """
            <?php
            use Acme\\Shop\\Price;
            use Acme\\Shop\\Tax as Levy;
            class Cart extends Basket {
                public static function total(float $rate): ?int {
                    return Levy::add(1);
                }
            }
            """);

    assertThat(code.imports())
        .containsEntry("Price", "Acme/Shop/Price")
        .containsEntry("Levy", "Acme/Shop/Tax");
    assertThat(lines(code, "total")).isEqualTo(new LineRange(5, 7));
    assertThat(code.references()).contains(new Reference("add", 6, Kind.CALL, "Levy"));
  }

  @Test
  void typescriptsGenericMethodsAreFunctions() {
    Code code =
        read(
            "cart.ts",
            """
            export class Cart<T> extends Basket {
              async total<R>(rate: number): Promise<number> {
                return rate;
              }
            }
            """);

    assertThat(lines(code, "total")).isEqualTo(new LineRange(2, 4));
  }

  @Test
  void kotlinScalaSwiftAndCppFunctionsAreFound() {
    Code kotlin = read("a.kt", "class Cart {\n  fun total(a: Int): Int {\n    return a\n  }\n}\n");
    Code scala = read("a.scala", "class Cart {\n  def total(a: Int): Int = {\n    a\n  }\n}\n");
    Code swift = read("a.swift", "class Cart {\n  func total(a: Int) -> Int {\n    a\n  }\n}\n");
    Code cpp = read("a.cpp", "int Cart::total(int a) const {\n  return Money::of(a);\n}\n");

    assertThat(lines(kotlin, "total")).isEqualTo(new LineRange(2, 4));
    assertThat(lines(scala, "total")).isEqualTo(new LineRange(2, 4));
    assertThat(lines(swift, "total")).isEqualTo(new LineRange(2, 4));
    assertThat(lines(cpp, "total")).isEqualTo(new LineRange(1, 3));
    assertThat(cpp.references()).contains(new Reference("of", 2, Kind.CALL, "Money"));
  }
}
