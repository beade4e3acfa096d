package id.bangkom.claim;

import java.util.UUID;

/**
 * A file that proves an activity, without its content.
 *
 * @param name safe to be shown and to be saved under
 * @param size in bytes
 * @param type what its content is
 * @param kept whether the content is still there
 */
record Evidence(UUID id, long ownerId, String name, long size, EvidenceType type, boolean kept) {

  /** Such as "240 KB" or "1,3 MB". */
  String readableSize() {
    return readable(size);
  }

  static String readable(long bytes) {
    long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
    if (kilobytes < 1024) {
      return kilobytes + " KB";
    }
    long tenths = Math.round(bytes * 10 / (1024.0 * 1024));
    return (tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "," + tenths % 10) + " MB";
  }
}
