package id.bangkom.selfstudy;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The resumes of self-studies, each with the supervisor's feedback; every round is kept. */
@Repository
class Resumes {

  /** In characters, some ten pages. */
  static final int LONGEST = 20_000;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?U)\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private final JdbcClient jdbc;
  private final SelfStudySettings settings;
  private final Clock clock;

  Resumes(JdbcClient jdbc, SelfStudySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many words a text has; what holds neither letter nor digit is none. */
  static int words(String text) {
    return (int)
        Arrays.stream(BETWEEN_WORDS.split(text)).filter(w -> WORD.matcher(w).find()).count();
  }

  /**
   * The participant hands in a resume.
   *
   * @throws Refusal FORBIDDEN to others, RULE when it is too short
   */
  void handIn(Programme programme, Employee participant, String content) {
    programme.requireParticipant(participant);
    int words = words(content);
    if (words < settings.resumeWords()) {
      throw Refusal.rule(
          "Resume baru %d kata; tulis paling sedikit %d kata."
              .formatted(words, settings.resumeWords()));
    }
    jdbc.sql("insert into study_resume (programme_id, content, written_at) values (?, ?, ?)")
        .params(programme.id(), content, OffsetDateTime.now(clock))
        .update();
  }

  /**
   * The supervisor accepts the newest resume or returns it.
   *
   * @throws Refusal FORBIDDEN to others, CONFLICT when it is answered already
   */
  void answer(Programme programme, Capacity supervisor, boolean accepted, String feedback) {
    programme.requireGuide(supervisor);
    int answered =
        jdbc.sql(
                """
                update study_resume
                set accepted = ?, feedback = ?, answered_by = ?, answered_at = ?
                where id = ? and accepted is null
                """)
            .params(
                accepted,
                feedback,
                supervisor.person().id(),
                OffsetDateTime.now(clock),
                latest(programme.id()).orElseThrow().id())
            .update();
    if (answered == 0) {
      throw Refusal.conflict("Resume ini sudah dijawab; muat ulang daftar tugas.");
    }
  }

  /** The newest resume, whatever became of it. */
  Optional<Resume> latest(long programmeId) {
    List<Resume> newest =
        jdbc.sql(
                """
                select id, programme_id, content, accepted, feedback from study_resume
                where programme_id = ? order by id desc limit 1
                """)
            .param(programmeId)
            .query(Resume.class)
            .list();
    return newest.stream().findFirst();
  }
}
