package id.bangkom.programme;

import java.time.OffsetDateTime;

/**
 * One signature: who, as what, when, and the hash of what was signed.
 *
 * @param signerPost the signer's post at that time
 */
public record SheetSignature(
    SheetPlace place,
    long signerId,
    String signerName,
    String signerNip,
    String signerPost,
    OffsetDateTime signedAt,
    String contentHash) {}
