package io.logdawg.audit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param id of the member or the key; absent for the others
 * @param name at that time
 */
public record Who(Kind kind, @Nullable UUID id, String name) {

  /** Nobody asked: a schedule, a sweep, the configuration at a start. */
  public static final Who SYSTEM = new Who(Kind.SYSTEM, null, "system");

  /** What somebody is to this installation. */
  public enum Kind {
    MEMBER,
    KEY,
    SYSTEM,
    /** Was not let in. The name is what they said, or the account that they tried. */
    STRANGER;

    /** As it is stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static Who member(UUID id, String name) {
    return new Who(Kind.MEMBER, id, name);
  }

  public static Who key(UUID id, String name) {
    return new Who(Kind.KEY, id, name);
  }

  public static Who stranger(String name) {
    return new Who(Kind.STRANGER, null, name);
  }
}
