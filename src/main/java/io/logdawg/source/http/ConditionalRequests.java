package io.logdawg.source.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.re2j.Pattern;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.body.CopiedStream;
import io.logdawg.source.manners.CredentialKey;
import io.logdawg.tenancy.OrganizationErased;
import io.logdawg.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks again for what may have changed only if it has: a branch's head, a repository's properties,
 * a list. The provider confirms what is known with a 304, which has no body and at GitHub costs
 * nothing of the limit. What is known is given out to the organization and the credential alone
 * that it was told to, and only when the provider has confirmed it to them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match">RFC 9110</a>, <a
 *     href="https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate">GitHub's
 *     advice</a> and <a
 *     href="../../../../../../../docs/decisions/0100-conditional-requests.md">0100</a>
 */
@Component
final class ConditionalRequests {

  private static final int NOT_MODIFIED = 304;
  private static final long MOST_BYTES = 16_000_000;
  private static final int LARGEST = 1_000_000;
  private static final int LONGEST_ETAG = 200;

  /** What stands under an object's id is always the same, and is kept once it is understood. */
  private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{40}");

  private final Cache<Key, KnownAnswer> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Key, KnownAnswer>weigher((_, answer) -> answer.weight())
          .build();

  private record Key(
      @Nullable TenantId organization, CredentialKey credential, URI uri, String accept) {}

  /** Sends one request. */
  interface Sender {
    HttpAnswer send(HttpCall call) throws IOException;
  }

  /**
   * @throws IOException as the sender; and where the provider confirms what it was not asked to
   */
  HttpAnswer send(HttpCall call, SourceUsage usage, Sender sender) throws IOException {
    Optional<Key> key = key(call);
    KnownAnswer before = key.map(known::getIfPresent).orElse(null);
    HttpAnswer answer =
        sender.send(before == null ? call : call.with("If-None-Match", before.etag()));
    if (answer.status() == NOT_MODIFIED) {
      try (answer) {
        if (before == null) {
          throw new IOException("not modified, which nobody asked");
        }
        usage.cachedAnswer();
        return before.confirmed(answer.headers());
      }
    }
    Optional<String> etag = answer.header("ETag").filter(tag -> tag.length() <= LONGEST_ETAG);
    return key.isPresent() && etag.isPresent() && answer.status() == 200 && mayBeKept(answer)
        ? keeping(key.get(), etag.get(), answer)
        : answer;
  }

  /** Without a credential all are alike, and only an organization tells them apart. */
  private static Optional<Key> key(HttpCall call) {
    boolean mayChange =
        call.method().equals("GET") && !OBJECT_ID.matcher(call.uri().toString()).find();
    boolean somebodys = call.organization() != null || call.headers().containsKey("Authorization");
    return mayChange && somebodys
        ? Optional.of(
            new Key(
                call.organization(),
                call.credential(),
                call.uri(),
                call.headers().getOrDefault("Accept", "")))
        : Optional.empty();
  }

  private static boolean mayBeKept(HttpAnswer answer) {
    return answer.header("Cache-Control").filter(told -> told.contains("no-store")).isEmpty();
  }

  /** Once it has been read to its end. */
  private HttpAnswer keeping(Key key, String etag, HttpAnswer answer) {
    InputStream body =
        new CopiedStream(
            answer.body(),
            LARGEST,
            whole -> known.put(key, new KnownAnswer(etag, answer.headers(), whole)));
    return new HttpAnswer(answer.status(), answer.headers(), body);
  }

  @EventListener
  void forget(OrganizationErased erased) {
    known.asMap().keySet().removeIf(key -> erased.organization().equals(key.organization()));
  }
}
