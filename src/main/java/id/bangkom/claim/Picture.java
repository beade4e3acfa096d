package id.bangkom.claim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a picture says it is; its header is read and nothing of it is unpacked. */
final class Picture {

  private Picture() {}

  /**
   * @param content of a JPEG or PNG
   * @return width times height in pixels; empty when the header cannot be read
   */
  static OptionalLong pixels(byte[] content) {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return OptionalLong.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return OptionalLong.of((long) reader.getWidth(0) * reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // What a reader makes of a broken header is its own; here it is no picture.
      return OptionalLong.empty();
    }
  }
}
