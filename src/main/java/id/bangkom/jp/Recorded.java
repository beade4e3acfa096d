package id.bangkom.jp;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * An activity that was recorded.
 *
 * @param bucketEntries its own credit and every other entry that shares a cap with it, in the order
 *     of a card
 */
public record Recorded(UUID activityId, @JsonProperty("entries") List<CardEntry> bucketEntries) {}
