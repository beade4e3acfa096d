package id.bangkom.mentoring;

/** What came of a request to be a mentor. */
enum RequestStatus {
  ASKED("menunggu jawaban"),
  ACCEPTED("bersedia"),
  DECLINED("belum dapat menerima"),
  UNANSWERED("tidak menjawab");

  private final String label;

  RequestStatus(String label) {
    this.label = label;
  }

  /** The Indonesian words for it. */
  String label() {
    return label;
  }
}
