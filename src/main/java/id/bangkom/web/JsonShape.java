package id.bangkom.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import id.bangkom.problem.Refusal;
import java.io.IOException;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How much JSON is understood at once. Few bytes make many objects ({@code [{},{},...]}), each of
 * them far larger in memory, and the engine's queries work on each; so a body is counted in tokens
 * while it is read, and refused before anything is made of it.
 */
@Configuration(proxyBeanMethods = false)
public class JsonShape {

  private static final int DEEPEST = 20;

  /** Of the engine's REST: the largest form of ours submits some hundred. */
  private static final StreamReadConstraints ENGINE = tokens(20_000);

  /** Of our own API: a decision table of a thousand rows is some 40,000. */
  private static final StreamReadConstraints OWN = tokens(100_000);

  private static final JsonFactory FACTORY = engine();

  /** A factory whose parsers read no more than the engine's REST takes. */
  public static JsonFactory engine() {
    return JsonFactory.builder().streamReadConstraints(ENGINE).build();
  }

  /**
   * Reads a body of the engine's REST to its end and keeps nothing of it.
   *
   * @throws Refusal MALFORMED when it is too many or too deep, or no JSON
   */
  public static void check(byte[] body) {
    try (JsonParser parser = FACTORY.createParser(body)) {
      while (parser.nextToken() != null) {
        // The parser counts.
      }
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** What is wrong with a body that could not be read. */
  public static Refusal refusal(IOException unreadable) {
    return Refusal.malformed(
        unreadable instanceof StreamConstraintsException
            ? "Isian terlalu banyak atau terlalu bertingkat; kirim lebih sedikit sekaligus."
            : "Isian tidak terbaca; muat ulang halaman lalu ulangi.");
  }

  @Bean
  Jackson2ObjectMapperBuilderCustomizer ownShape() {
    return builder -> builder.factory(JsonFactory.builder().streamReadConstraints(OWN).build());
  }

  private static StreamReadConstraints tokens(long most) {
    return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(most).build();
  }
}
