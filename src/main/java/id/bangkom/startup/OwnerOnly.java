package id.bangkom.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but their owner reads. Where a file system knows no such thing
 * (Windows), they are made as that system makes them.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes a folder, and those above it that are missing. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /**
   * Makes a file, readable for nobody else at any moment.
   *
   * @throws FileAlreadyExistsException when there is one
   */
  public static void write(Path file, String text) throws IOException {
    Files.createFile(file, attributes(file, FILE));
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }

  /** Takes away what others may do with what is there. */
  static void narrow(Path present) throws IOException {
    if (posix(present)) {
      Set<PosixFilePermission> own = Files.isDirectory(present) ? FOLDER : FILE;
      if (!own.containsAll(Files.getPosixFilePermissions(present))) {
        Files.setPosixFilePermissions(present, own);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
