package io.logdawg.logs.dialect.c.symbol;

import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function as its source names it: without parameters, arguments of templates, what the compiler
 * and linker add, and lambdas, whose code stands in the function around them. {@code
 * shop::Cart::deliver(int*) const} is {@code deliver} of {@code shop::Cart}.
 *
 * @param full with the namespaces and types around it
 */
public record CSymbol(@Nullable String type, String function, String full) {

  private static final String OPERATOR = "operator";
  private static final String OF_OPERATORS = "<>=!+-*/%^&|~,[]";
  private static final String ANONYMOUS = "(anonymous namespace)";

  /** One step of {@code a::b<int>::c}; only types and functions have arguments. */
  record Part(String name, boolean template) {}

  public static CSymbol of(String symbol) {
    if (symbol.startsWith("_Z")) {
      List<Part> parts = MangledName.parts(symbol);
      return parts.isEmpty() ? plain(withoutAdditions(symbol)) : of(parts);
    }
    String name = withoutAdditions(symbol.strip());
    List<Part> parts = parts(name);
    return parts.isEmpty() ? plain(name) : of(parts);
  }

  private static CSymbol plain(String name) {
    return new CSymbol(null, name, name);
  }

  private static CSymbol of(List<Part> parts) {
    List<Part> named = new ArrayList<>(parts);
    // Lambdas have no name, or one of the compiler's; what is called is their operator.
    while (named.size() > 1
        && named.getLast().name.equals("operator()")
        && isLambda(named.get(named.size() - 2).name)) {
      named.removeLast();
      named.removeLast();
    }
    named.removeIf(part -> isLambda(part.name));
    if (named.isEmpty()) {
      return plain("operator()");
    }
    String function = withoutAdditions(named.getLast().name);
    String full = String.join("::", named.stream().map(Part::name).toList());
    if (named.size() == 1) {
      return new CSymbol(null, function, full);
    }
    Part owner = named.get(named.size() - 2);
    // Namespaces and classes look alike; these signs only classes have.
    boolean isType =
        owner.template
            || Character.isUpperCase(owner.name.charAt(0))
            || function.startsWith("~")
            || function.equals(owner.name)
            || function.startsWith(OPERATOR);
    String around = full.substring(0, full.length() - named.getLast().name.length() - 2);
    return new CSymbol(isType ? around : null, function, full);
  }

  private static boolean isLambda(String name) {
    return name.isEmpty() || name.startsWith("$_") || name.startsWith("'lambda");
  }

  /** Up to the parameters, which begin at the first parenthesis that belongs to no name. */
  private static List<Part> parts(String symbol) {
    var parts = new ArrayList<Part>();
    var name = new StringBuilder();
    boolean template = false;
    int depth = 0;
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (depth == 0 && isOperator(symbol, i, name)) {
        i = operator(symbol, i, name) - 1;
      } else if (depth == 0 && symbol.startsWith(ANONYMOUS, i)) {
        i += ANONYMOUS.length() - 1;
      } else if (depth == 0 && c == '(') {
        break;
      } else if (c == '<' || c == '{' || c == '[' || c == '(') {
        template |= depth == 0 && c == '<';
        depth++;
      } else if (c == '>' || c == '}' || c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && symbol.startsWith("::", i)) {
        parts.add(new Part(name.toString(), template && !name.isEmpty()));
        name.setLength(0);
        template = false;
        i++;
      } else if (depth == 0 && Scan.isBlank(c)) {
        // What came until here was the type that is returned.
        parts.clear();
        name.setLength(0);
        template = false;
      } else if (depth == 0) {
        name.append(c);
      }
    }
    if (!name.isEmpty()) {
      parts.add(new Part(name.toString(), template));
    }
    return parts;
  }

  private static boolean isOperator(String symbol, int at, StringBuilder before) {
    int end = at + OPERATOR.length();
    return before.isEmpty()
        && symbol.startsWith(OPERATOR, at)
        && end < symbol.length()
        && !Character.isJavaIdentifierPart(symbol.charAt(end));
  }

  /** Appends the operator that begins at {@code at}; where it ends. */
  private static int operator(String symbol, int at, StringBuilder name) {
    int end = at + OPERATOR.length();
    if (symbol.startsWith("()", end)) {
      end += 2;
    } else if (symbol.startsWith(" ", end) && symbol.indexOf('(', end) > 0) {
      end = symbol.indexOf('(', end);
    } else {
      while (end < symbol.length() && OF_OPERATORS.indexOf(symbol.charAt(end)) >= 0) {
        end++;
      }
    }
    name.append(symbol, at, end);
    return end;
  }

  /** Without {@code +0x1d}, {@code @@GLIBC_2.34} and clones' {@code .isra.0}. */
  private static String withoutAdditions(String symbol) {
    int end = symbol.length();
    int plus = symbol.lastIndexOf('+');
    if (plus > 0
        && (symbol.startsWith("0x", plus + 1) || Scan.digits(symbol, plus + 1) == end)
        && plus + 1 < end) {
      end = plus;
    }
    int version = symbol.indexOf('@');
    end = version > 0 ? Math.min(end, version) : end;
    String name = symbol.substring(0, end).stripTrailing();
    int dot = name.indexOf('.');
    boolean cloned = dot > 0 && name.indexOf('(') < 0 && name.indexOf('<') < 0;
    return cloned ? name.substring(0, dot) : name;
  }
}
