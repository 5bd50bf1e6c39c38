package io.logdawg.web;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a REST body beyond 2 MB (a webhook's beyond 25 MB, as GitHub may send): at once where its
 * length is announced, else as soon as that much was read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {

  private static final long BODY = 2_000_000;
  private static final long WEBHOOK = 25_000_000;

  private final ProblemWriter problems;

  BodyLimit(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !path(request).startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean webhook = path(request).startsWith("/api/v1/webhooks/");
    Failure.TooLarge tooLarge = new Failure.TooLarge("body", webhook ? WEBHOOK : BODY);
    if (request.getContentLengthLong() > tooLarge.limitBytes()) {
      problems.write(response, tooLarge);
      return;
    }
    chain.doFilter(new Limited(request, tooLarge), response);
  }

  /** Decoded: the raw one could be spelled so that it is another here than where it is served. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath();
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final Failure.TooLarge tooLarge;

    Limited(HttpServletRequest request, Failure.TooLarge tooLarge) {
      super(request);
      this.tooLarge = tooLarge;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), tooLarge);
    }
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream in;
    private final Failure.TooLarge tooLarge;
    private long count;

    Counting(ServletInputStream in, Failure.TooLarge tooLarge) {
      this.in = in;
      this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      counted(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      counted(Math.max(0, read));
      return read;
    }

    private void counted(int read) {
      count += read;
      if (count > tooLarge.limitBytes()) {
        throw new FailureException(tooLarge);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
