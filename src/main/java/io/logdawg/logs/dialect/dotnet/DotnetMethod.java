package io.logdawg.logs.dialect.dotnet;

import org.jspecify.annotations.Nullable;

/**
 * A method as its source names it. The compiler moves bodies of asynchronous methods, iterators and
 * lambdas into types of its own, whose names keep the method's in angle brackets: {@code
 * Cart.<TotalAsync>d__5.MoveNext}, {@code Cart.<>c.<Total>b__3_0}, {@code Cart.<Run>g__Inner|0_0}.
 */
record DotnetMethod(@Nullable String type, String name) {

  static DotnetMethod of(String qualified) {
    String plain = withoutArguments(qualified);
    int named = named(plain);
    if (named < 0) {
      int dot =
          plain.endsWith("..ctor") || plain.endsWith("..cctor")
              ? plain.lastIndexOf("..")
              : plain.lastIndexOf('.');
      return dot < 0
          ? new DotnetMethod(null, plain)
          : new DotnetMethod(withoutArity(plain.substring(0, dot)), plain.substring(dot + 1));
    }
    int close = plain.indexOf('>', named);
    int generated = plain.indexOf("<>", 0);
    int end = generated >= 0 && generated < named ? generated : named;
    String type = plain.substring(0, Math.max(0, end - 1));
    int local = plain.startsWith(">g__", close) ? plain.indexOf('|', close) : -1;
    String name = local < 0 ? plain.substring(named + 1, close) : plain.substring(close + 4, local);
    return new DotnetMethod(withoutArity(type), name);
  }

  /** Where the first {@code <Name>} begins, or -1. */
  private static int named(String plain) {
    int open = plain.indexOf('<');
    while (open >= 0 && plain.startsWith("<>", open)) {
      open = plain.indexOf('<', open + 2);
    }
    // <<Main>b__0_0>d: an asynchronous lambda
    while (open >= 0 && plain.startsWith("<<", open)) {
      open++;
    }
    return open > 0 && plain.indexOf('>', open) > 0 ? open : -1;
  }

  /** Without {@code [TSource]}. */
  private static String withoutArguments(String name) {
    var plain = new StringBuilder(name.length());
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (depth == 0) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Without the {@code `1} that says how many type arguments there are. */
  private static String withoutArity(String type) {
    int tick = type.lastIndexOf('`');
    return tick > 0 && type.chars().skip(tick + 1L).allMatch(Character::isDigit)
        ? type.substring(0, tick)
        : type;
  }
}
