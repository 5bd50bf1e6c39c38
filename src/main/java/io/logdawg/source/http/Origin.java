package io.logdawg.source.http;

import io.logdawg.source.http.guard.AddressGuard;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scheme, host and port: what a credential is good for. */
public record Origin(@Nullable String scheme, @Nullable String host, int port) {

  public static Origin of(URI uri) {
    return new Origin(lower(uri.getScheme()), lower(uri.getHost()), AddressGuard.portOf(uri));
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
