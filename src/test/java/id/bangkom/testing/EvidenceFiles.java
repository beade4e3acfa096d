package id.bangkom.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small real files, as people upload them. */
public final class EvidenceFiles {

  private EvidenceFiles() {}

  /** One page that says what it certifies. */
  public static byte[] pdf(String says) {
    String text = "BT /F1 24 Tf 72 720 Td (" + says + ") Tj ET";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(pdf.length());
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 6\n0000000000 65535 f \n");
    offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
    pdf.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A PDF of exactly this many bytes; what follows its end is allowed to be anything. */
  public static byte[] pdfOf(int bytes) {
    return Arrays.copyOf(pdf("Sertifikat"), bytes);
  }

  public static byte[] png() {
    return picture("png");
  }

  /** A PNG of a few bytes that says it is this large. */
  public static byte[] pngThatSays(int width, int height) {
    byte[] small = png();
    ByteBuffer header = ByteBuffer.wrap(small);
    // After the signature: length and name of the header, width, height, five bytes, check sum.
    header.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(small, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return small;
  }

  /** A JPEG that says it is this large. */
  public static byte[] jpegThatSays(int width, int height) {
    byte[] small = jpeg();
    int i = 2;
    while ((small[i + 1] & 0xff) != 0xc0) {
      i += 2 + ((small[i + 2] & 0xff) << 8 | small[i + 3] & 0xff);
    }
    ByteBuffer.wrap(small).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
    return small;
  }

  public static byte[] jpeg() {
    return picture("jpg");
  }

  /** The beginning of a program for Windows. */
  public static byte[] executable() {
    byte[] program = new byte[1024];
    byte[] start = "MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, program, 0, start.length);
    program[0x3c] = (byte) 0x80;
    byte[] header = "PE\0\0d\206".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(header, 0, program, 0x80, header.length);
    return program;
  }

  private static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 320, 200);
    pen.setColor(Color.BLUE);
    pen.drawRect(20, 20, 280, 160);
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
