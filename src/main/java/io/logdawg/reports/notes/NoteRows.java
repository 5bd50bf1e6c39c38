package io.logdawg.reports.notes;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of notes, in the transaction of the service. */
@Component
class NoteRows {

  private static final String SELECT =
      "select id, report_id, author, author_name, body, created_at, edited_at from report_notes"
          + " where org_id = :org and ";

  private final JdbcClient jdbc;

  NoteRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(ReportId report, Note note) {}

  /** Oldest first; NotFound where there is no such report. */
  List<Note> of(ReportId report) {
    var notes =
        jdbc.sql(
                """
                select n.id, n.author, n.author_name, n.body, n.created_at, n.edited_at
                from reports r
                left join report_notes n on n.org_id = r.org_id and n.report_id = r.id
                where r.org_id = :org and r.id = :report
                order by n.created_at, n.id
                """)
            .param("org", Tenants.current().value())
            .param("report", report.value())
            .query((row, _) ->
                row.getObject("id") == null ? Optional.<Note>empty() : Optional.of(note(row)))
            .list();
    if (notes.isEmpty()) {
      throw new FailureException(new Failure.NotFound("report"));
    }
    return notes.stream().flatMap(Optional::stream).toList();
  }

  Found find(NoteId id) {
    return jdbc.sql(SELECT + "id = :id")
        .param("org", Tenants.current().value())
        .param("id", id.value())
        .query(
            (row, _) -> new Found(new ReportId(row.getObject("report_id", UUID.class)), note(row)))
        .optional()
        .orElseThrow(() -> new FailureException(new Failure.NotFound("note")));
  }

  void insert(ReportId report, Note note) {
    jdbc.sql(
            """
            insert into report_notes (id, org_id, report_id, author, author_name, body, created_at)
            values (:id, :org, :report, :author, :name, :body, :created)
            """)
        .param("id", note.id().value())
        .param("org", Tenants.current().value())
        .param("report", report.value())
        .param("author", note.author())
        .param("name", note.authorName())
        .param("body", note.text())
        .param("created", Timestamp.from(note.createdAt()))
        .update();
  }

  void change(NoteId id, String text, Instant now) {
    jdbc.sql(
            "update report_notes set body = :body, edited_at = :now where org_id = :org and id ="
                + " :id")
        .param("body", text)
        .param("now", Timestamp.from(now))
        .param("org", Tenants.current().value())
        .param("id", id.value())
        .update();
  }

  void delete(NoteId id) {
    jdbc.sql("delete from report_notes where org_id = :org and id = :id")
        .param("org", Tenants.current().value())
        .param("id", id.value())
        .update();
  }

  private static Note note(ResultSet row) throws SQLException {
    Timestamp edited = row.getTimestamp("edited_at");
    return new Note(
        new NoteId(row.getObject("id", UUID.class)),
        row.getObject("author", UUID.class),
        row.getString("author_name"),
        row.getString("body"),
        row.getTimestamp("created_at").toInstant(),
        edited == null ? null : edited.toInstant());
  }
}
