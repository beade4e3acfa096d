package id.bangkom.tasks;

import java.util.Map;

/**
 * Says that somebody does what a step asks for: "Konfirmasi sesi" is "Pegawai A mengonfirmasi
 * sesi".
 */
final class Deed {

  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("Beri", "memberi"),
          Map.entry("Catat", "mencatat"),
          Map.entry("Isi", "mengisi"),
          Map.entry("Konfirmasi", "mengonfirmasi"),
          Map.entry("Minta", "meminta"),
          Map.entry("Nilai", "menilai"),
          Map.entry("Perbaiki", "memperbaiki"),
          Map.entry("Periksa", "memeriksa"),
          Map.entry("Pilih", "memilih"),
          Map.entry("Putuskan", "memutuskan"),
          Map.entry("Sahkan", "mengesahkan"),
          Map.entry("Setujui", "menyetujui"),
          Map.entry("Tandatangani", "menandatangani"),
          Map.entry("Tanggapi", "menanggapi"),
          Map.entry("Tinjau", "meninjau"),
          Map.entry("Tugaskan", "menugaskan"),
          Map.entry("Tulis", "menulis"),
          Map.entry("Tunjuk", "menunjuk"),
          Map.entry("Usulkan", "mengusulkan"),
          Map.entry("Verifikasi", "memverifikasi"));

  private Deed() {}

  /**
   * @param who in Indonesian, such as a name or "Anda"
   * @param step as its diagram calls it; one whose verb is not known stands as it is
   */
  static String of(String who, String step) {
    // In whose part somebody acts is said by who it is.
    String plain =
        step.replaceFirst(" \\([^)]*\\)$", "").replaceFirst("^Tanda tangani", "Tandatangani");
    int end = plain.indexOf(' ') < 0 ? plain.length() : plain.indexOf(' ');
    String verb = VERBS.get(plain.substring(0, end));
    // What is said to the one who does it cannot be said of that person.
    return verb == null || plain.contains("Anda")
        ? "%s (%s)".formatted(plain, who)
        : who + " " + verb + plain.substring(end);
  }
}
