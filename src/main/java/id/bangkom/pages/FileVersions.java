package id.bangkom.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The version of all scripts and styles together, which stands in their addresses so that a browser
 * may keep them for good: {@code /bangkom/v-<version>/...} for ours, {@code ?bust=<version>} for
 * those of the web applications. It is made of what the files say, so that all nodes agree.
 */
@Component
class FileVersions {

  private static final String OWN = "static/bangkom/";
  private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/";
  private static final int DIGITS = 12;

  /** What the pages of the web applications carry. */
  private static final String OF_THE_ENGINE = "bust=7.24.0";

  private static final Pattern OWN_ADDRESS = Pattern.compile("(src|href)=\"/bangkom/(?!v-|lib/)");
  private static final Pattern MODULE =
      Pattern.compile("<script type=\"module\" src=\"/bangkom/([\\w-]+\\.js)\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export|\\})[^;]*?['\"]\\./([\\w./-]+\\.js)['\"];");

  private final List<Resource> files;
  private Version version;

  FileVersions() throws IOException {
    PathMatchingResourcePatternResolver all = new PathMatchingResourcePatternResolver();
    files =
        Stream.of("classpath*:" + OWN + "**/*.*", "classpath*:" + APPLICATIONS + "**/*.*")
            .flatMap(pattern -> found(all, pattern))
            .filter(Resource::isReadable)
            .toList();
    version = new Version(changedAt(), digest());
  }

  private static Stream<Resource> found(PathMatchingResourcePatternResolver all, String pattern) {
    try {
      return Stream.of(all.getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of now: who develops changes files while the application runs. */
  synchronized String current() {
    long changedAt = changedAt();
    if (changedAt != version.changedAt) {
      version = new Version(changedAt, digest());
    }
    return version.name;
  }

  /** When a file was changed last; what lies in the jar never is. */
  private long changedAt() {
    return files.stream()
        .filter(Resource::isFile)
        .mapToLong(FileVersions::changedAt)
        .max()
        .orElse(0);
  }

  private static long changedAt(Resource file) {
    try {
      return file.lastModified();
    } catch (IOException gone) {
      return 0;
    }
  }

  private String digest() {
    List<String> lines = new ArrayList<>();
    for (Resource file : files) {
      try {
        String path = file.getURL().getPath();
        int own = path.indexOf(OWN);
        lines.add(
            path.substring(own < 0 ? path.indexOf(APPLICATIONS) : own)
                + " "
                + sha256(file.getContentAsByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    // In which order a jar or a folder names them says nothing.
    Collections.sort(lines);
    return sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether what this address gives may be kept for good. */
  boolean names(String path, String query) {
    return path.startsWith("/bangkom/v-" + current() + "/")
        || path.startsWith("/bangkom/lib/")
        || ("bust=" + current()).equals(query);
  }

  /** A page of ours whose addresses carry the version, and which names all scripts it will need. */
  String ownPage(String html) {
    return addressed(html).replaceFirst("</title>", "</title>" + preloads(html, ""));
  }

  /**
   * The same for a page of the web applications. Their scripts import ours by the plain addresses,
   * for which the page says where they are.
   *
   * @param nonce that its scripts carry
   */
  String page(String html, String nonce) {
    String root = "/bangkom/v-" + current() + "/";
    String map =
        "<script type=\"importmap\" %s>{\"imports\":{\"/bangkom/\":\"%2$s\",\"%2$s\":\"%2$s\"}}</script>"
            .formatted(nonce, root);
    return addressed(html)
        .replaceFirst("<base ", "<base bust=\"" + current() + "\" ")
        .replaceFirst("</title>", "</title>" + map + preloads(html, nonce));
  }

  private String addressed(String html) {
    return OWN_ADDRESS
        .matcher(html)
        .replaceAll("$1=\"/bangkom/v-" + current() + "/")
        .replace(OF_THE_ENGINE, "bust=" + current());
  }

  /** One after the other they would each cost the way to the server and back. */
  private String preloads(String html, String nonce) {
    Set<String> needed = new LinkedHashSet<>();
    Matcher module = MODULE.matcher(html);
    while (module.find()) {
      addImports(module.group(1), needed);
    }
    return needed.stream()
        .map(
            script ->
                "<link rel=\"modulepreload\" href=\"/bangkom/v-%s/%s\" %s>"
                    .formatted(current(), script, nonce))
        .collect(Collectors.joining());
  }

  private static void addImports(String script, Set<String> needed) {
    ClassPathResource file = new ClassPathResource(OWN + script);
    if (!file.exists() || !needed.add(script)) {
      return;
    }
    String folder = script.substring(0, script.lastIndexOf('/') + 1);
    try {
      IMPORT
          .matcher(file.getContentAsString(StandardCharsets.UTF_8))
          .results()
          .forEach(imported -> addImports(folder + imported.group(1), needed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Version(long changedAt, String name) {}
}
