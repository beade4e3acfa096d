package id.bangkom.pages;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link PageNonce} around the pages of the web applications. */
@Configuration
class PagesConfiguration {

  @Bean
  FilterRegistrationBean<PageNonce> pageNonce() {
    FilterRegistrationBean<PageNonce> registration = new FilterRegistrationBean<>(new PageNonce());
    registration.addUrlPatterns("/app/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
