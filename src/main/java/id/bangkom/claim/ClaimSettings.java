package id.bangkom.claim;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of claims. How large evidence may be is the limit of uploads itself, {@code
 * spring.servlet.multipart.max-file-size}.
 *
 * @param internshipsAYear how many internships a year are usual; the next one is pointed out
 * @param unattachedMost how many uploaded files that no claim refers to are kept for a person
 * @param unattachedKept and for how long
 */
@ConfigurationProperties("bangkom.claim")
record ClaimSettings(int internshipsAYear, int unattachedMost, Period unattachedKept) {}
