package id.bangkom.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Our files under the addresses of their version, from the same folder, and the pages that name
 * them. What another version asks for is what there is now.
 */
@Configuration
class VersionedFiles implements WebMvcConfigurer {

  private static final String FOLDER = "classpath:/static/bangkom/";

  private final FileVersions versions;

  VersionedFiles(FileVersions versions) {
    this.versions = versions;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/bangkom/{version:v-[0-9a-f]+}/**")
        .addResourceLocations(FOLDER)
        .resourceChain(false)
        .addResolver(new BehindTheVersion());
    registry
        .addResourceHandler("/bangkom/{page:(?!claim-form|study-)[a-z-]+\\.html}")
        .addResourceLocations(FOLDER)
        .resourceChain(false)
        .addTransformer(new Addressed());
  }

  /** The version is a part of the address alone. */
  private static final class BehindTheVersion extends PathResourceResolver {

    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
      return super.getResource(path.substring(path.indexOf('/') + 1), location);
    }
  }

  private final class Addressed implements ResourceTransformer {

    @Override
    public Resource transform(
        HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
        throws IOException {
      Resource page = chain.transform(request, resource);
      String html = page.getContentAsString(StandardCharsets.UTF_8);
      return new TransformedResource(
          page, UnloadedPage.toldIn(versions.ownPage(html)).getBytes(StandardCharsets.UTF_8));
    }
  }
}
