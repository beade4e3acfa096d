package id.bangkom.claim;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** What a file of evidence may be. */
enum EvidenceType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private static final Tika TIKA = new Tika();

  private final String mediaType;
  private final String extension;

  EvidenceType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  /** The usual one, without the dot. */
  String extension() {
    return extension;
  }

  /** What the content is, whatever the file is called; empty when it is nothing of these. */
  static Optional<EvidenceType> detect(byte[] content) {
    return of(TIKA.detect(content));
  }

  static Optional<EvidenceType> of(String mediaType) {
    return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }
}
