package id.bangkom.drafts;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts. Whoever asks it has checked whose they are. */
@Repository
class FormDraftTable {

  private final JdbcClient jdbc;

  FormDraftTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FormDraft> find(Place place, String login) {
    return jdbc.sql("select content, basis, saved_at from form_draft where place = ? and login = ?")
        .params(place.written(), login)
        .query(FormDraft.class)
        .optional();
  }

  boolean replace(Place place, String login, FormDraft draft) {
    return jdbc.sql(
                """
                update form_draft set content = ?, basis = ?, saved_at = ?
                where place = ? and login = ?
                """)
            .params(draft.content(), draft.basis(), draft.savedAt(), place.written(), login)
            .update()
        > 0;
  }

  void insert(Place place, String login, FormDraft draft) {
    jdbc.sql(
            """
            insert into form_draft (content, basis, saved_at, place, login) values (?, ?, ?, ?, ?)
            """)
        .params(draft.content(), draft.basis(), draft.savedAt(), place.written(), login)
        .update();
  }

  int countOf(String login) {
    return jdbc.sql("select count(*) from form_draft where login = ?")
        .param(login)
        .query(Integer.class)
        .single();
  }

  void delete(Place place, String login) {
    jdbc.sql("delete from form_draft where place = ? and login = ?")
        .params(place.written(), login)
        .update();
  }

  void deleteOfAll(Place place) {
    jdbc.sql("delete from form_draft where place = ?").param(place.written()).update();
  }

  void deleteOfOthers(Place place, String login) {
    jdbc.sql("delete from form_draft where place = ? and login <> ?")
        .params(place.written(), login)
        .update();
  }

  void deleteOfPerson(String login) {
    jdbc.sql("delete from form_draft where login = ?").param(login).update();
  }

  /** The tasks that anybody has a draft of. */
  List<Place> tasks() {
    return jdbc
        .sql("select distinct place from form_draft where place like 'task:%'")
        .query(String.class)
        .list()
        .stream()
        .map(Place::of)
        .toList();
  }

  /** Who has a draft. */
  List<String> people() {
    return jdbc.sql("select distinct login from form_draft").query(String.class).list();
  }
}
