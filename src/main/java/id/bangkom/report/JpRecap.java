package id.bangkom.report;

import id.bangkom.jp.JpCard;
import id.bangkom.jp.Track;
import id.bangkom.spreadsheet.TableFile;
import id.bangkom.workforce.EmploymentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * JP of everybody in a unit and the units below it, in a few queries however many there are.
 *
 * @param unit whose people
 * @param year of the activities' last day
 * @param employees by unit and name
 */
public record JpRecap(UnitName unit, int year, List<Row> employees) {

  /** For people: a column for each track that somebody has. */
  TableFile table() {
    List<Track> tracks =
        Arrays.stream(Track.values())
            .filter(track -> employees.stream().anyMatch(row -> row.byTrack().containsKey(track)))
            .toList();
    List<String> header = new ArrayList<>(List.of("NIP", "Nama", "Jenis pegawai", "Unit"));
    tracks.forEach(track -> header.add(track.label()));
    header.addAll(
        List.of(
            "Total JP",
            "JP disahkan",
            "JP dari aturan yang belum terkonfirmasi",
            "Target minimum",
            "Kekurangan"));
    return new TableFile(header, employees.stream().map(row -> row.cells(tracks)).toList());
  }

  record UnitName(String code, String name) {}

  /**
   * One employee; the same figures as on the card.
   *
   * @param byTrack JP by track, only tracks with activities
   * @param target what the year should hold
   */
  record Row(
      String nip,
      String name,
      EmploymentType employmentType,
      String unit,
      Map<Track, BigDecimal> byTrack,
      BigDecimal totalJp,
      BigDecimal certifiedJp,
      BigDecimal unconfirmedRuleJp,
      JpCard.Target target,
      BigDecimal shortfallJp) {

    private List<Object> cells(List<Track> tracks) {
      List<Object> cells = new ArrayList<>(List.of(nip, name, employmentType.name(), unit));
      tracks.forEach(track -> cells.add(byTrack.get(track)));
      cells.addAll(
          Arrays.asList(totalJp, certifiedJp, unconfirmedRuleJp, target.minimumJp(), shortfallJp));
      return cells;
    }
  }
}
