package id.bangkom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.bangkom.testing.ProductTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** A new address cannot be forgotten: what it does is recorded, or it says why not. */
@ProductTest
class BackstopTest {

  @Autowired AuditTrail trail;
  @Autowired Backstop backstop;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private MockMvc http;
  private long before;

  @BeforeEach
  void begin() {
    http = MockMvcBuilders.standaloneSetup(new Addresses(trail)).addInterceptors(backstop).build();
    before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
    Origin.enter("192.0.2.7");
  }

  @AfterEach
  void leave() {
    Origin.leave();
  }

  @Test
  void whatNobodyRecordedIsRecordedWithItsAddress() throws Exception {
    assertThat(rowsOf(post("/forgotten/7"))).containsExactly("CALLED POST /forgotten/{id}");
  }

  @Test
  void whatWasRecordedInWordsOfItsOwnIsRecordedOnce() throws Exception {
    assertThat(rowsOf(post("/recorded"))).containsExactly("ACTIVITY_POSTED somebody");
  }

  @Test
  void aReadARefusalATrialAndWhatNeedsNoRowLeaveNone() throws Exception {
    assertThat(rowsOf(get("/read"))).isEmpty();
    assertThat(rowsOf(post("/refused"))).isEmpty();
    assertThat(rowsOf(post("/tried"))).isEmpty();
    assertThat(rowsOf(post("/unrecorded"))).isEmpty();
  }

  @Test
  void itStandsBehindTheAddressesOfTheProduct() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/claims/preview");
    ServletRequestPathUtils.parseAndCache(request);
    assertThat(mappings.getHandler(request).getInterceptorList()).contains(backstop);
  }

  @Test
  void everyAddressThatNeedsNoRowIsKnownHere() {
    Set<String> unrecorded = new TreeSet<>();
    for (var mapped : mappings.getHandlerMethods().entrySet()) {
      HandlerMethod method = mapped.getValue();
      if (method.hasMethodAnnotation(Unrecorded.class)) {
        assertThat(method.getMethodAnnotation(Unrecorded.class).value()).isNotBlank();
        unrecorded.add(described(mapped.getKey()));
      }
    }
    assertThat(unrecorded)
        .containsExactlyInAnyOrder(
            "POST /api/claims/preview",
            "POST /api/evidence",
            "POST /api/notices/{id}/read",
            "POST /api/me/notices/{id}/read",
            "POST /api/programmes/{id}/reminder",
            "POST /api/dialogues/{id}/reminder",
            "PUT /api/drafts/{place}",
            "DELETE /api/drafts/{place}",
            "PUT /api/tasks/{taskId}/private-note",
            "POST /api/tasks/{taskId}/study-preview",
            "POST /api/rule-changes/{id}/trial",
            "POST /api/rule-drafts/{decision}",
            "DELETE /api/rule-drafts/{decision}",
            "PUT /api/rule-drafts/{decision}",
            "POST /api/rule-drafts/{decision}/check",
            "POST /api/rule-drafts/{decision}/rows/{row}/successor",
            "PUT /api/rule-drafts/{decision}/dmn",
            "PUT /api/rule-drafts/{decision}/xlsx",
            "POST /api/rule-drafts/{decision}/update",
            "POST /api/rule-drafts/{decision}/examples",
            "DELETE /api/rule-drafts/{decision}/examples/{id}",
            "POST /api/rule-drafts/{decision}/examples/{id}/acceptance",
            "POST /api/rule-drafts/{decision}/trial",
            "POST /api/rule-drafts/{decision}/trial/stop");
  }

  private static String described(RequestMappingInfo mapped) {
    RequestMethod method = mapped.getMethodsCondition().getMethods().iterator().next();
    return method + " " + mapped.getPatternValues().iterator().next();
  }

  private List<String> rowsOf(MockHttpServletRequestBuilder request) throws Exception {
    http.perform(request);
    return jdbc.sql("select act || ' ' || subject from audit_entry where id > ?")
        .param(before)
        .query(String.class)
        .list();
  }

  @RestController
  static class Addresses {

    private final AuditTrail trail;

    Addresses(AuditTrail trail) {
      this.trail = trail;
    }

    @PostMapping("/forgotten/{id}")
    void forgotten(@PathVariable("id") String id) {}

    @PostMapping("/recorded")
    void recorded() {
      trail.record(Act.ACTIVITY_POSTED, "somebody", null);
    }

    @GetMapping("/read")
    void read() {}

    @PostMapping("/refused")
    void refused() {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    @PostMapping("/tried")
    void tried() {
      trail.nothingChanged();
    }

    @Unrecorded("changes nothing")
    @PostMapping("/unrecorded")
    void unrecorded() {}
  }
}
