package id.bangkom.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Nobody can forget to record: a call of ours that changed something, left no row and is not {@link
 * Unrecorded} leaves one with its address. It is written after the answer was decided, in a
 * transaction of its own.
 */
@Component
class Backstop implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int REFUSED = 400;

  private final AuditTrail trail;

  Backstop(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
    if (handler instanceof HandlerMethod method
        && fault == null
        && response.getStatus() < REFUSED
        && !READING.contains(request.getMethod())
        && !method.hasMethodAnnotation(Unrecorded.class)
        && !Origin.isAccountedFor()) {
      Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      trail.record(Act.CALLED, request.getMethod() + " " + template, request.getRequestURI());
    }
  }
}
