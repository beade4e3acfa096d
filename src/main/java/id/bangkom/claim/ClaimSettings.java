package id.bangkom.claim;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * Settings of claims. How large evidence may be is the limit of uploads itself, {@code
 * spring.servlet.multipart.max-file-size}.
 *
 * @param internshipsAYear how many internships a year are usual; the next one is pointed out
 * @param unattachedMost how many uploaded files that no claim refers to are kept for a person
 * @param unattachedKept and for how long
 * @param mostStored how much of a person is stored at most, without what was certified
 * @param mostPixels of a picture: width times height
 * @param withdrawnKept how long the content of evidence is kept after its claim was withdrawn, in
 *     days
 */
@ConfigurationProperties("bangkom.claim")
record ClaimSettings(
    int internshipsAYear,
    int unattachedMost,
    @DurationUnit(ChronoUnit.DAYS) Duration unattachedKept,
    DataSize mostStored,
    long mostPixels,
    @DurationUnit(ChronoUnit.DAYS) Duration withdrawnKept) {}
