package io.logdawg.logs.dialect.dart;

import org.jspecify.annotations.Nullable;

/**
 * Whose call it is: {@code _CartState.build.<anonymous closure>}, {@code new Cart.empty}, {@code
 * main.<fn>}, {@code Prices|total} of an extension.
 */
record DartMember(@Nullable String type, @Nullable String function) {

  private static final String CONSTRUCTS = "new ";

  static DartMember read(String text) {
    boolean constructs = text.startsWith(CONSTRUCTS);
    String name = constructs ? text.substring(CONSTRUCTS.length()) : text;
    // What follows is nameless within what was named.
    int nameless = name.indexOf('<');
    while (nameless > 0 && name.charAt(nameless - 1) != '.') {
      nameless = name.indexOf('<', nameless + 1);
    }
    name = nameless < 0 ? name : name.substring(0, Math.max(0, nameless - 1));
    int extension = name.lastIndexOf('|');
    int dot = extension > 0 ? extension : name.indexOf('.');
    if (dot <= 0) {
      String only = name.isEmpty() ? null : name;
      return new DartMember(constructs ? only : null, only);
    }
    String type = name.substring(name.lastIndexOf('&', dot) + 1, dot);
    String function =
        name.substring(name.lastIndexOf('.') > dot ? name.lastIndexOf('.') + 1 : dot + 1);
    // A function within a function is told like a method of it.
    return new DartMember(isType(type) ? type : null, function.isEmpty() ? null : function);
  }

  private static boolean isType(String name) {
    int first = 0;
    while (first < name.length() && (name.charAt(first) == '_' || name.charAt(first) == '$')) {
      first++;
    }
    return first < name.length() && Character.isUpperCase(name.charAt(first));
  }
}
