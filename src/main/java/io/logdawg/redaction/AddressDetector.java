package io.logdawg.redaction;

import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
final class AddressDetector implements Detector {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b|(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}");

  @Override
  public Kind kind() {
    return Kind.IP;
  }

  @Override
  public void find(String text, Consumer<Span> found) {
    var matcher = CANDIDATE.matcher(text);
    while (matcher.find()) {
      if (standsAlone(text, matcher.start(), matcher.end()) && isSomebodys(matcher.group())) {
        found.accept(new Span(matcher.start(), matcher.end(), Kind.IP));
      }
    }
  }

  /** Not a part of a longer number, as versions and times are. */
  private static boolean standsAlone(String text, int start, int end) {
    return !isPartOfMore(text, start - 1, start - 2) && !isPartOfMore(text, end, end + 1);
  }

  private static boolean isPartOfMore(String text, int next, int beyond) {
    if (next < 0 || next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    boolean joins = c == '.' || c == ':';
    return Character.isLetterOrDigit(c)
        || joins
            && beyond >= 0
            && beyond < text.length()
            && Character.isLetterOrDigit(text.charAt(beyond))
            && c == '.';
  }

  /** The addresses of "this machine" and "any" tell nothing of anybody. */
  private static boolean isSomebodys(String candidate) {
    try {
      var address = InetAddress.ofLiteral(candidate);
      return !address.isLoopbackAddress() && !address.isAnyLocalAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
