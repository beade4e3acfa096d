package id.bangkom.pages;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts {@link PageNonce} around the pages of the web applications, {@link KeptFiles} around files.
 */
@Configuration
class PagesConfiguration {

  @Bean
  FilterRegistrationBean<KeptFiles> keptFiles(FileVersions versions) {
    FilterRegistrationBean<KeptFiles> registration =
        new FilterRegistrationBean<>(new KeptFiles(versions));
    registration.addUrlPatterns("/bangkom/*", "/app/*", "/lib/*", "/assets/*", "/favicon.ico");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
    return registration;
  }

  @Bean
  FilterRegistrationBean<PageNonce> pageNonce(FileVersions versions) {
    FilterRegistrationBean<PageNonce> registration =
        new FilterRegistrationBean<>(new PageNonce(versions));
    registration.addUrlPatterns("/app/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
