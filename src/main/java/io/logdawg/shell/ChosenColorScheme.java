package io.logdawg.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a cookie whether somebody wants it light or dark. A cookie rather than the browser's
 * storage, because the server sees it before the first paint: the page never flashes.
 */
class ChosenColorScheme implements IndexHtmlRequestListener {

  private static final String COOKIE = "logdawg-color-scheme";

  static void choose(UI page, ColorScheme.Value scheme) {
    page.getPage().setColorScheme(scheme);
    page.getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'",
            COOKIE,
            scheme.name());
  }

  static ColorScheme.Value current() {
    return of(VaadinRequest.getCurrent());
  }

  @Override
  public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
    response
        .getDocument()
        .getElementsByTag("html")
        .attr("style", "color-scheme: " + of(response.getVaadinRequest()).getValue());
  }

  private static ColorScheme.Value of(@Nullable VaadinRequest request) {
    return Optional.ofNullable(request).map(VaadinRequest::getCookies).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .map(Cookie::getValue)
        .flatMap(ChosenColorScheme::parse)
        .orElse(ColorScheme.Value.LIGHT_DARK);
  }

  private static Optional<ColorScheme.Value> parse(String name) {
    return Stream.of(ColorScheme.Value.values()).filter(s -> s.name().equals(name)).findFirst();
  }
}
