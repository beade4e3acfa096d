package id.bangkom.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The addresses from which the forms of tasks that a release before put up load what they have in
 * common; a form of today carries it (docs/adr/0005 says until when). Nothing else uses them.
 */
@Configuration
class PartsOfOpenForms implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/bangkom/{part:study-(?:facts|days)\\.html}")
        .addResourceLocations("classpath:/processes/study/parts/");
    registry
        .addResourceHandler("/bangkom/{part:claim-form\\.html}")
        .addResourceLocations("classpath:/processes/activity-claim/parts/");
  }
}
