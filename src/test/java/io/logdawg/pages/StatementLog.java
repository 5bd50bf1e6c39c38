package io.logdawg.pages;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Writes down the statements that the calling thread sends through the application's own data
 * source. Transactions begin and end without one; telling PostgreSQL the organization belongs to
 * that, so it is left out. What other threads do meanwhile is not the page's.
 */
final class StatementLog implements QueryExecutionListener {

  private static final ThreadLocal<List<String>> WRITTEN = new ThreadLocal<>();

  /** What the work sends, in its order. */
  List<String> during(Runnable work) {
    var statements = new ArrayList<String>();
    WRITTEN.set(statements);
    try {
      work.run();
    } finally {
      WRITTEN.remove();
    }
    return statements;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // Written down once it is done.
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    var statements = WRITTEN.get();
    if (statements != null) {
      queries.stream()
          .map(QueryInfo::getQuery)
          .filter(sql -> !sql.contains("set_config("))
          .forEach(statements::add);
    }
  }

  /** Puts the log around the data source of the application under test. */
  @TestConfiguration
  static class Around {

    @Bean
    static StatementLog statementLog() {
      return new StatementLog();
    }

    @Bean
    static BeanPostProcessor writingDown(StatementLog log) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source
              ? ProxyDataSourceBuilder.create(source).listener(log).build()
              : bean;
        }
      };
    }
  }
}
