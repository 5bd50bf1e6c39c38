package io.logdawg.logs.reading;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * What makes two failures the same error: the types and the messages' skeletons of the exception
 * and its causes, and the top five calls of the application in each. The first 32 hexadecimal
 * digits of a SHA-256.
 */
final class Fingerprint {

  private static final int CALLS = 5;
  private static final int DIGITS = 32;

  /** From here on a stack is a recursion that broke off anywhere in its circle. */
  private static final int RECURSION = 500;

  private static final int CIRCLE = 50;

  private Fingerprint() {}

  static String of(String dialect, List<Trace> traces) {
    return digest(text(dialect, traces));
  }

  /** What the fingerprint is made of: equal where it is equal. */
  static String text(String dialect, List<Trace> traces) {
    var parts = new StringJoiner("\n").add(dialect);
    for (Trace trace : traces) {
      if (trace.relation() == Relation.PRIMARY || trace.relation() == Relation.CAUSE) {
        parts.add("type " + (trace.type() == null ? "" : Skeleton.ofName(trace.type())));
        parts.add("message " + Skeleton.ofMessage(Headline.sentence(trace.message())));
        calls(trace).forEach(call -> parts.add("call " + call));
      }
    }
    return parts.toString();
  }

  static String ofWords(String headline) {
    return digest("words " + Skeleton.ofMessage(headline));
  }

  private static Collection<String> calls(Trace trace) {
    boolean app = false;
    for (Frame frame : trace.frames()) {
      app |= frame.inApp();
    }
    boolean recursion = trace.frames().size() >= RECURSION;
    Collection<String> calls = recursion ? new TreeSet<>() : new LinkedHashSet<>();
    int taken = 0;
    for (Frame frame : trace.frames()) {
      if (recursion ? taken == CIRCLE : calls.size() == CALLS) {
        break;
      }
      if (frame.inApp() || !app) {
        calls.add(call(frame));
        taken++;
      }
    }
    return calls;
  }

  private static String call(Frame frame) {
    String type = frame.type() == null ? "" : Skeleton.ofName(frame.type());
    String function = frame.function() == null ? "" : Skeleton.ofName(frame.function());
    // A type names its file; without one, the file's name tells functions of one name apart.
    String file = frame.type() != null || frame.file() == null ? "" : Skeleton.ofFile(frame.file());
    return type + " " + function + " " + file;
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
