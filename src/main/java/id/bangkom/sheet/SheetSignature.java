package id.bangkom.sheet;

import java.time.OffsetDateTime;

/**
 * One signature: who, as what, when, and the hash of what was signed.
 *
 * @param signerPost the signer's post at that time
 * @param actingMark in which capacity, where it was not the one whose place it is; else null
 */
public record SheetSignature(
    SheetPlace place,
    long signerId,
    String signerName,
    String signerNip,
    String signerPost,
    String actingMark,
    OffsetDateTime signedAt,
    String contentHash) {}
