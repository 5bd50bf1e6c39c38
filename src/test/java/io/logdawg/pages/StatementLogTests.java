package io.logdawg.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(StatementLog.Around.class)
class StatementLogTests {

  @Autowired private StatementLog log;
  @Autowired private JdbcClient jdbc;

  @Test
  void writesDownEachStatement() {
    var statements =
        log.during(() -> {
          ask("select 1");
          ask("select 2");
          ask("select 2");
        });

    assertThat(statements).containsExactly("select 1", "select 2", "select 2");
  }

  @Test
  void leavesOutWhoseTransactionItIs() {
    var statements =
        log.during(() ->
            jdbc.sql("select set_config('logdawg.org_id', '', true)").query(String.class).single());

    assertThat(statements).isEmpty();
  }

  @Test
  void writesNothingDownAfterwards() {
    var statements = log.during(() -> ask("select 1"));

    ask("select 2");

    assertThat(statements).containsExactly("select 1");
  }

  private void ask(String sql) {
    jdbc.sql(sql).query(Integer.class).single();
  }
}
