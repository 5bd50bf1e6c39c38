package io.logdawg.security;

/** Something that people can do about their own account; offered in the menu of their name. */
public interface AccountAction {

  /** As it stands in the menu. */
  String label();

  /** Called in the page. */
  void begin();
}
