package io.logdawg.notifications.sending;

/**
 * Text of any origin for Slack's mrkdwn.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">formatting</a>, "Escaping
 *     text"
 */
final class SlackText {

  /** Well below the 2,000 characters of a field, of which each may become five. */
  private static final int LONGEST = 350;

  private SlackText() {}

  static String escaped(String text) {
    return Shortened.to(text, LONGEST)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** Words that lead somewhere. What would end them early is taken out of both parts. */
  static String link(String url, String words) {
    return "<%s|%s>"
        .formatted(
            url.replace("&", "&amp;").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C"),
            escaped(words).replace('|', '¦'));
  }
}
