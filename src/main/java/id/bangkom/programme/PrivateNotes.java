package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A guide's own notes on a programme. Only their author ever reads them. */
@Repository
class PrivateNotes {

  private static final int LONGEST = 20_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  PrivateNotes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The author's note, empty text when there is none. */
  PrivateNote of(long programmeId, Employee author) {
    return jdbc.sql(
            """
            select content, changed_at from private_note where programme_id = ? and author_id = ?
            """)
        .params(programmeId, author.id())
        .query(PrivateNote.class)
        .optional()
        .orElse(new PrivateNote("", null));
  }

  /**
   * Replaces the author's note.
   *
   * @param goesOnFrom what the text was written upon; several when the writer does not know which
   *     of them was saved last
   * @throws Refusal RULE when it is longer than 20,000 characters, CONFLICT when something else was
   *     saved meanwhile
   */
  PrivateNote save(long programmeId, Employee author, String text, List<String> goesOnFrom) {
    String content = Typed.withoutNul(text);
    if (content.length() > LONGEST) {
      throw Refusal.rule("Catatan paling panjang 20.000 karakter; ringkaslah.");
    }
    String stored =
        jdbc.sql(
                """
                select content from private_note where programme_id = ? and author_id = ? for update
                """)
            .params(programmeId, author.id())
            .query(String.class)
            .optional()
            .orElse("");
    if (!stored.equals(content) && goesOnFrom.stream().noneMatch(stored::equals)) {
      throw Refusal.conflict(
          "Catatan ini sudah diubah di tab atau komputer lain; buka kembali, lalu gabungkan keduanya.");
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    int changed =
        jdbc.sql(
                """
                update private_note set content = ?, changed_at = ?
                where programme_id = ? and author_id = ?
                """)
            .params(content, now, programmeId, author.id())
            .update();
    if (changed == 0) {
      jdbc.sql(
              """
              insert into private_note (content, changed_at, programme_id, author_id)
              values (?, ?, ?, ?)
              """)
          .params(content, now, programmeId, author.id())
          .update();
    }
    return new PrivateNote(content, now);
  }

  /** The text and when it was last changed; null when it never was. */
  record PrivateNote(String content, OffsetDateTime changedAt) {}
}
