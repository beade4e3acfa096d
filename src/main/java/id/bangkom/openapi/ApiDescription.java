package id.bangkom.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What all calls have in common: who may log in how, how a refusal looks, what tables are sent as.
 * What one call takes and gives is read from its controller, what it is for from {@link Summaries}.
 */
@Configuration
class ApiDescription {

  private static final String PROBLEM = "Problem";
  private static final String SESSION = "session";
  private static final String BASIC = "basic";

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Refusals by status; the sentence in {@code detail} is Indonesian. */
  private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

  static {
    REFUSALS.put("400", "Malformed: a field is missing or cannot be read");
    REFUSALS.put("401", "Not logged in");
    REFUSALS.put("403", "Not yours");
    REFUSALS.put("404", "Unknown");
    REFUSALS.put("409", "Somebody was faster, or it exists already");
    REFUSALS.put("413", "More than is taken at once");
    REFUSALS.put("415", "In no form that is read here");
    REFUSALS.put("422", "Understood, but against a rule");
  }

  @Bean
  OpenAPI bangkom() {
    Components components =
        new Components()
            .addSchemas(PROBLEM, problem())
            .addSecuritySchemes(
                SESSION,
                new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.COOKIE)
                    .name("JSESSIONID")
                    .description(
                        "The session of the web pages. A call that changes something repeats the"
                            + " cookie XSRF-TOKEN in the header X-XSRF-TOKEN."))
            .addSecuritySchemes(
                BASIC,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("basic")
                    .description("For programs, with the log-ins of people; needs no token."));
    REFUSALS.forEach(
        (status, description) -> components.addResponses(nameOf(status), refusal(description)));
    return new OpenAPI()
        .info(
            new Info()
                .title("Bangkom")
                .version("1")
                .description(
                    "Competency development of civil servants and their credit hours (JP). Dates"
                        + " are written 2026-05-04, times 09:00. Refusals are RFC 9457 problems"
                        + " whose title and detail are Indonesian sentences for people."))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(SESSION))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  @Bean
  ModelResolver modelResolver(ObjectMapper objectMapper) {
    return new ModelResolver(objectMapper, new SchemaNames());
  }

  /**
   * Calls of one capability stand together. One that moved to another package keeps its {@link Tag}
   * of before: programs that were generated from it are called by it.
   */
  @Bean
  GlobalOperationCustomizer tagOfCapability() {
    return (operation, method) -> {
      Tag kept = method.getBeanType().getAnnotation(Tag.class);
      String inside = method.getBeanType().getPackageName();
      return operation.tags(
          List.of(kept == null ? inside.substring(inside.lastIndexOf('.') + 1) : kept.name()));
    };
  }

  @Bean
  GlobalOpenApiCustomizer whatCallsHaveInCommon() {
    Summaries summaries = Summaries.read();
    return api ->
        api.getPaths()
            .forEach(
                (path, item) ->
                    item.readOperationsMap()
                        .forEach(
                            (method, operation) -> {
                              summaries.of(method.name(), path).ifPresent(operation::setSummary);
                              if (path.endsWith("/import")) {
                                takeTable(operation);
                              }
                              refuse(operation, method, path);
                            }));
  }

  /** The description can be read as YAML; nothing else is given or taken so. */
  @Bean
  WebMvcConfigurer noYamlElsewhere() {
    return new WebMvcConfigurer() {
      @Override
      public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
      }
    };
  }

  private static void takeTable(Operation operation) {
    Schema<?> file = new StringSchema().format("binary");
    operation.setRequestBody(
        new RequestBody()
            .required(true)
            .description(
                "A table with Indonesian column titles in its first row. The content tells CSV from"
                    + " XLSX. A column masalah is not read.")
            .content(
                new Content()
                    .addMediaType("text/csv", new MediaType().schema(new StringSchema()))
                    .addMediaType(XLSX, new MediaType().schema(file))
                    .addMediaType(
                        "multipart/form-data",
                        new MediaType().schema(new ObjectSchema().addProperty("file", file)))));
  }

  private static void refuse(Operation operation, HttpMethod method, String path) {
    boolean changes = method != HttpMethod.GET;
    boolean takesFile =
        operation.getRequestBody() != null
            && operation.getRequestBody().getContent().containsKey("multipart/form-data");
    REFUSALS
        .keySet()
        .forEach(
            status -> {
              boolean can =
                  switch (status) {
                    case "404" -> path.contains("{");
                    case "409", "422" -> changes;
                    case "413", "415" -> takesFile;
                    default -> true;
                  };
              if (can) {
                operation
                    .getResponses()
                    .addApiResponse(
                        status, new ApiResponse().$ref("#/components/responses/" + nameOf(status)));
              }
            });
  }

  private static String nameOf(String status) {
    return "refused" + status;
  }

  private static ApiResponse refusal(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457 problem details")
        .addProperty("type", new StringSchema().example("about:blank"))
        .addProperty("title", new StringSchema().description("Its kind, in Indonesian"))
        .addProperty("status", new IntegerSchema())
        .addProperty(
            "detail",
            new StringSchema().description("One Indonesian sentence: what is wrong, what to do"))
        .addProperty("instance", new StringSchema())
        .addProperty(
            "field", new StringSchema().description("The field it is about, where it is one"));
  }
}
