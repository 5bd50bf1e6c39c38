package io.logdawg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this installation as others have to write it. */
@Component
public class PublicUrl {

  private final WebSettings settings;

  PublicUrl(WebSettings settings) {
    this.settings = settings;
  }

  /** For who has no request to go by; empty where no address is configured. */
  public Optional<URI> of(String path) {
    return Optional.ofNullable(settings.publicUrl()).map(base -> below(base, path));
  }

  /**
   * @param request whose own address serves where none is configured
   * @param path below it, beginning with a slash
   */
  public URI of(HttpServletRequest request, String path) {
    URI base =
        settings.publicUrl() == null
            ? ServletUriComponentsBuilder.fromContextPath(request).build().toUri()
            : settings.publicUrl();
    return below(base, path);
  }

  private static URI below(URI base, String path) {
    return URI.create(base.toString().replaceFirst("/+$", "") + path);
  }
}
