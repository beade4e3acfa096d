package id.bangkom.drafts;

import java.time.OffsetDateTime;

/**
 * What was typed.
 *
 * @param content as the page wrote it
 * @param basis fingerprint of the data that the form was drawn with; null when the page gave none
 * @param savedAt when it was kept last
 */
record FormDraft(String content, String basis, OffsetDateTime savedAt) {}
