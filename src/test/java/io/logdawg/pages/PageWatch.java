package io.logdawg.pages;

import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * What all threads of the application send to the database, and how long its requests take together
 * but for files that are the same for everybody and the open line for news.
 */
final class PageWatch implements QueryExecutionListener {

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger openPages = new AtomicInteger();

  void forget() {
    statements.set(0);
    nanos.set(0);
  }

  long statements() {
    return statements.get();
  }

  long micros() {
    return nanos.get() / 1_000;
  }

  int openPages() {
    return openPages.get();
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // Counted once it is done.
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    statements.addAndGet(
        queries.stream().filter(each -> !each.getQuery().contains("set_config(")).count());
  }

  private Filter stopwatch() {
    return (request, response, chain) -> {
      long begun = System.nanoTime();
      try {
        chain.doFilter(request, response);
      } finally {
        if (isOfAPage((HttpServletRequest) request)) {
          nanos.addAndGet(System.nanoTime() - begun);
        }
      }
    };
  }

  private static boolean isOfAPage(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.contains("/push") && (!path.contains(".") || request.getQueryString() != null);
  }

  @TestConfiguration
  static class Around {

    @Bean
    static PageWatch pageWatch() {
      return new PageWatch();
    }

    @Bean
    static BeanPostProcessor watchingStatements(PageWatch watch) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source
              ? ProxyDataSourceBuilder.create(source).listener(watch).build()
              : bean;
        }
      };
    }

    @Bean
    FilterRegistrationBean<Filter> watchingRequests(PageWatch watch) {
      var filter = new FilterRegistrationBean<>(watch.stopwatch());
      filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
      filter.setAsyncSupported(true);
      return filter;
    }

    @Bean
    VaadinServiceInitListener watchingPages(PageWatch watch) {
      return service ->
          service
              .getSource()
              .addUIInitListener(page -> {
                watch.openPages.incrementAndGet();
                page.getUI().addDetachListener(_ -> watch.openPages.decrementAndGet());
              });
    }
  }
}
