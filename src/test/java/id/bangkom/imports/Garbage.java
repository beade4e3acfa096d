package id.bangkom.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes tables and JSON that are wrong in many ways, and sometimes right. */
final class Garbage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u0007",
          "😀 Pelatihan 🎓",
          "\u202etxt.exe",
          "null",
          "NaN",
          "-1",
          "-0",
          "1e9",
          "1e999999999",
          "Infinity",
          "9".repeat(400),
          "0.".concat("0".repeat(300)).concat("1"),
          "1.98503E+17",
          "1,98503E+17",
          "=HYPERLINK(\"http://x\",\"y\")",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "\t=1",
          "\"",
          "a\"b",
          "'; drop table employee; --",
          "<script>alert(1)</script>",
          "${7*7}",
          "#{T(java.lang.Runtime)}",
          "%s%n%d",
          "../../etc/passwd",
          "２０２６-０５-０４",
          "2026-02-30",
          "9999-12-31",
          "0000-00-00",
          "31-12-9999",
          "25:61",
          "n".repeat(4096),
          "é".repeat(4096),
          "😀".repeat(1024),
          "a\nb\r\nc",
          "\ufeff",
          "\ud83d");

  private static final Map<String, List<String>> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("kode_unit", List.of("BKPSDM", "BKPSDM-PK", "G1", "G2", "G3", "G4")),
          Map.entry("kode_unit_induk", List.of("BKPSDM", "G1", "G2", "G3", "")),
          Map.entry("nama_unit", List.of("Bidang G", "Bidang H", "Dinas G")),
          Map.entry("perangkat_daerah", List.of("ya", "tidak", "")),
          Map.entry("nama", List.of("Ani", "Budi Santoso", "Cici K")),
          Map.entry("jenis_pegawai", List.of("PNS", "PNS", "PNS", "PPPK")),
          Map.entry("jabatan", List.of("Analis Kinerja", "Pranata Komputer", "Jabatan G")),
          Map.entry("email", List.of("a@x.go.id", "")),
          Map.entry("kompetensi", List.of("Integritas", "Kompetensi G", "Kompetensi H")),
          Map.entry("lkj", List.of("1", "3", "5")),
          Map.entry("nomor", List.of("G-1", "G-2")),
          Map.entry("berlaku_sampai", List.of("2027-12-31", "31-12-2028", "")),
          Map.entry("tahun", List.of("2024", "2025", "2026")),
          Map.entry("nilai", List.of("88", "77,5", "90.25")),
          Map.entry("cakupan", List.of("NASIONAL", "INTERNASIONAL", "NATIONAL")),
          Map.entry("tanggal", List.of("2026-03-02", "02-03-2026", "2025-12-31")),
          Map.entry("tanggal_selesai", List.of("", "", "2026-03-03")),
          Map.entry("jam_mulai", List.of("09:00", "")),
          Map.entry("jumlah", List.of("1", "2", "2,5", "45")),
          Map.entry("nama_kegiatan", List.of("Seminar G", "Pelatihan G")),
          Map.entry("penyelenggara", List.of("LAN", "")),
          Map.entry("nomor_bukti", List.of("B-1", "")));

  /** What {@code jenis} means depends on the table. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "standards", List.of("teknis", "manajerial", "sosial kultural"),
          "certificates", List.of("COACH", "mentor"),
          "activities", List.of("SEMINAR", "Belajar Mandiri", "COACHING", "E-Learning", "COURSE"));

  private final Random random;
  private final List<String> nips;

  /**
   * @param nips of people who are there
   */
  Garbage(Random random, List<String> nips) {
    this.random = random;
    this.nips = nips;
  }

  /** A file for an import of this kind, whose columns should be these. */
  byte[] file(String kind, List<String> columns) {
    List<List<String>> table = table(kind, columns);
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4, 5 -> csv(table);
      case 6 -> mutated(csv(table));
      case 7, 8, 9 -> xlsx(table);
      case 10 -> mutated(xlsx(table));
      default -> bomb(table);
    };
  }

  private List<List<String>> table(String kind, List<String> columns) {
    List<String> header = new ArrayList<>(columns);
    if (chance(20)) {
      header.remove(random.nextInt(header.size()));
    }
    if (chance(20)) {
      Collections.shuffle(header, random);
    }
    List<List<String>> table = new ArrayList<>();
    int rows = chance(50) ? random.nextInt(30) : random.nextInt(4);
    boolean tame = chance(2);
    for (int row = 0; row < rows; row++) {
      List<String> cells = new ArrayList<>();
      for (String column : header) {
        cells.add(!tame && chance(8) ? hostile() : plausible(kind, column));
      }
      if (chance(30)) {
        cells.add(hostile());
      }
      if (chance(30)) {
        cells.remove(cells.size() - 1);
      }
      table.add(cells);
      if (chance(30)) {
        table.add(List.of());
      }
    }
    if (chance(25)) {
      header.set(random.nextInt(header.size()), hostile());
    }
    if (chance(40)) {
      header.add(header.get(0));
    }
    header.replaceAll(title -> chance(10) ? " " + title.toUpperCase() : title);
    table.add(0, header);
    return table;
  }

  private String plausible(String kind, String column) {
    if (column.startsWith("nip")) {
      boolean optional = !column.equals("nip");
      if (optional && chance(2)) {
        return "";
      }
      return chance(2) ? one(nips) : nip();
    }
    if (column.equals("jenis")) {
      return one(KINDS.get(kind));
    }
    return one(PLAUSIBLE.get(column));
  }

  /** A number that could be a civil servant's. */
  String nip() {
    return "1990%02d%02d2015%02d%d%03d"
        .formatted(
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            1 + random.nextInt(12),
            1 + random.nextInt(2),
            1 + random.nextInt(20));
  }

  String hostile() {
    return one(HOSTILE);
  }

  private byte[] csv(List<List<String>> table) {
    String separator = chance(2) ? "," : ";";
    StringBuilder text = new StringBuilder(chance(4) ? "\ufeff" : "");
    for (List<String> row : table) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean bare = chance(40);
        boolean quoted = !bare && (chance(5) || cell.matches("(?s).*[\",;\\r\\n].*"));
        text.append(i == 0 ? "" : separator)
            .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      text.append(chance(3) ? "\r\n" : "\n");
    }
    Charset charset =
        chance(30)
            ? one(List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16))
            : StandardCharsets.UTF_8;
    return text.toString().getBytes(charset);
  }

  private byte[] xlsx(List<List<String>> table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Garbage", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Data");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          write(sheet, row, column, table.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private void write(Worksheet sheet, int row, int column, String cell) {
    switch (row == 0 ? 0 : random.nextInt(20)) {
      case 1 -> sheet.value(row, column, random.nextGaussian() * 1e6);
      case 2 -> sheet.value(row, column, random.nextBoolean());
      case 3 -> {
        sheet.value(row, column, LocalDate.of(2026, 3, 1 + random.nextInt(28)));
        sheet.style(row, column).format("dd/mm/yyyy").set();
      }
      case 4 -> {
        sheet.value(row, column, random.nextDouble());
        sheet.style(row, column).format("hh:mm").set();
      }
      case 5 -> sheet.formula(row, column, "1+1");
      case 6 -> sheet.value(row, column, new BigInteger(60, random));
      default -> sheet.value(row, column, cell);
    }
  }

  private byte[] mutated(byte[] content) {
    byte[] changed = content.clone();
    if (changed.length == 0) {
      return changed;
    }
    for (int i = 0; i <= random.nextInt(5); i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return chance(4) ? java.util.Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
  }

  /** Archives that take more than they look like. */
  private byte[] bomb(List<List<String>> table) {
    String sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>nip</t></is></c>"
            + "</row></sheetData></worksheet>";
    return switch (random.nextInt(10)) {
      case 0 -> chance(4) ? BigBomb.ZEROS : BigBomb.STRINGS;
      case 1 ->
          workbook(
              "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                  + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                  + sheet.replace("nip", "&c;"));
      case 2 ->
          workbook(
              "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                  + sheet.replace("nip", "&a;"));
      case 3 -> workbook(sheet.replace("A1", "ZZZZZZZZ1"));
      case 4 -> workbook(sheet.replace("A1", "XFD1048576"));
      case 5 -> workbook(sheet.replace("r=\"1\"", "r=\"99999999999\""));
      case 6 -> workbook(sheet.replace("t=\"inlineStr\"", "t=\"s\"").replace("nip", "<v>9</v>"));
      case 7 -> workbook("<a>".repeat(5000) + "</a>".repeat(5000));
      case 8 -> workbook(sheet.replace("t=\"inlineStr\"", "t=\"s\" s=\"12345\""));
      default -> workbook(sheet.substring(0, random.nextInt(sheet.length())));
    };
  }

  private static byte[] workbook(String sheet) {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(
        Map.of(
            "[Content_Types].xml",
            """
            <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
            "xl/workbook.xml",
            "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"D\" r:id=\"r1\" sheetId=\"1\"/></sheets></workbook>"
                .formatted(relations),
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\" Type=\"%s/worksheet\"/></Relationships>"
                .formatted(relations),
            "xl/worksheets/sheet1.xml",
            sheet));
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** JSON with some of these fields, of any type, and others. */
  String json(List<String> fields, Map<String, List<String>> plausible) {
    String text =
        switch (random.nextInt(10)) {
          case 0 -> "[".repeat(5000);
          case 1 -> "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
          default -> object(fields, plausible).toString();
        };
    return switch (random.nextInt(25)) {
      case 0 -> "";
      case 1 -> "null";
      case 2 -> "[]";
      case 3 -> text.substring(0, text.length() / 2);
      case 4 -> text.replace("\"quantity\"", "\"quantity\":1e999999999,\"quantity\"");
      case 5 -> text.replaceFirst("\\{", "{\"quantity\":-1e-999999999,");
      case 6 -> text + "}";
      default -> text;
    };
  }

  private ObjectNode object(List<String> fields, Map<String, List<String>> plausible) {
    ObjectNode object = JSON.createObjectNode();
    boolean tame = chance(3);
    for (String field : fields) {
      if (!tame && chance(10)) {
        continue;
      }
      if (tame || !chance(4)) {
        List<String> usual = plausible.get(field);
        if (field.toLowerCase().endsWith("nip")) {
          object.put(field, one(nips));
        } else if (usual == null) {
          object.put(field, "Uji " + random.nextInt(100));
        } else if (field.equals("quantity")) {
          object.put(field, new BigDecimal(one(usual)));
        } else {
          object.put(field, one(usual));
        }
        continue;
      }
      switch (random.nextInt(9)) {
        case 0 -> object.putNull(field);
        case 1 -> object.put(field, random.nextLong());
        case 2 -> object.put(field, random.nextBoolean());
        case 3 -> object.put(field, new BigDecimal(BigInteger.TEN.pow(300)));
        case 4 -> object.set(field, JSON.createObjectNode().put("a", 1));
        case 5 -> object.set(field, array());
        case 6 -> object.put(field, -random.nextDouble());
        default -> object.put(field, hostile());
      }
    }
    if (chance(5)) {
      object.put(hostile(), hostile());
    }
    return object;
  }

  private ArrayNode array() {
    ArrayNode array = JSON.createArrayNode();
    for (int i = 0; i < random.nextInt(4); i++) {
      array.add(hostile());
    }
    return array;
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Made once: it takes longer to pack them than to refuse them. */
  private static final class BigBomb {

    private static final byte[] ZEROS = packed("xl/media/image1.png", new byte[1 << 20], 80);
    private static final byte[] STRINGS =
        packed(
            "xl/sharedStrings.xml",
            "<si><t>aaaaaaaaaaaaaaaa</t></si>".repeat(32 * 1024).getBytes(StandardCharsets.UTF_8),
            80);

    private static byte[] packed(String name, byte[] block, int times) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        if (name.endsWith(".xml")) {
          zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < times; i++) {
          zip.write(block);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return out.toByteArray();
    }
  }
}
