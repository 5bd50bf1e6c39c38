package io.logdawg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this installation as others have to write it. */
@Component
public class PublicUrl {

  private final WebSettings settings;

  PublicUrl(WebSettings settings) {
    this.settings = settings;
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
    return URI.create(base.toString().replaceFirst("/+$", "") + path);
  }
}
