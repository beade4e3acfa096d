package id.bangkom.selfstudy;

/**
 * Something to study with, as the supervisor picked it.
 *
 * @param link an http or https address; null when there is none
 */
record StudySource(long id, long programmeId, String title, SourceKind kind, String link) {

  boolean is(NewSource picked) {
    return title.equals(picked.title())
        && kind == picked.kind()
        && java.util.Objects.equals(link, picked.link());
  }
}
