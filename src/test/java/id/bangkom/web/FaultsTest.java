package id.bangkom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a person reads of a failure that nobody foresaw. */
class FaultsTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void withoutADatabaseOurOwnApiAnswersAProblem() throws Exception {
    answer(
        "/api/me",
        new ServletException(
            new CannotGetJdbcConnectionException("x", new SQLException("geheim"))));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString())
        .contains("\"title\":\"Gangguan sistem\"")
        .contains("Database sedang tidak dapat dihubungi")
        .doesNotContain("geheim");
  }

  @Test
  void theTasklistGetsTheShapeItShows() throws Exception {
    answer("/api/engine/engine/default/task", new RuntimeException(new SQLException("x", "40P01")));

    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(response.getContentAsString())
        .contains("\"type\":\"Refusal\"")
        .contains("Orang lain sedang mengubah data yang sama");
  }

  @Test
  void aRefusalIsAnsweredAsSuchWhoeverWrappedIt() throws Exception {
    answer("/api/me", new ServletException(Refusal.tooSlow("Kiriman terlalu lama.")));

    assertThat(response.getStatus()).isEqualTo(408);
    assertThat(response.getContentAsString()).contains("Kiriman terlalu lama.");
  }

  @Test
  void anythingElseIsASentenceToo() throws Exception {
    answer("/kartu-jp", new IllegalStateException("geheim"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString())
        .contains("Permintaan belum dapat dilayani")
        .doesNotContain("geheim");
  }

  @Test
  void aReaderOfPagesFindsThatSentenceOnAPage() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/kartu-jp");
    request.setServletPath("/kartu-jp");
    request.addHeader("Accept", "text/html,*/*");

    new Faults()
        .doFilter(
            request,
            response,
            (asked, answered) -> {
              throw new IllegalStateException("geheim");
            });

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentType()).startsWith("text/html");
    assertThat(response.getContentAsString())
        .contains("Permintaan belum dapat dilayani", "Ke daftar tugas")
        .doesNotContain("geheim");
  }

  @Test
  void anErrorOfTheMachineIsTheSameSentence() throws Exception {
    new Faults()
        .doFilter(
            new MockHttpServletRequest("POST", "/api/engine/engine/default/task"),
            response,
            (request, answer) -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString())
        .contains("Permintaan belum dapat dilayani")
        .doesNotContain("OutOfMemory", "heap");
  }

  @Test
  void whatIsUnderWayIsNotSpoiled() throws Exception {
    response.getWriter().write("awal");
    response.flushBuffer();

    assertThatThrownBy(() -> answer("/api/me", new IllegalStateException("x")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(response.getContentAsString()).isEqualTo("awal");
  }

  @Test
  void whoeverHasGoneGetsNoAnswer() throws Exception {
    assertThatThrownBy(() -> answer("/api/me", new ClientAbortException()))
        .isInstanceOf(ClientAbortException.class);
    assertThatThrownBy(
            () -> answer("/api/me", new IllegalStateException(new ClientAbortException())))
        .isInstanceOf(ClientAbortException.class);
    assertThat(response.getContentAsString()).isEmpty();
  }

  private void answer(String path, Exception fault) throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    FilterChain chain =
        (asked, answered) -> {
          if (fault instanceof IOException broken) {
            throw broken;
          }
          if (fault instanceof ServletException failed) {
            throw failed;
          }
          throw (RuntimeException) fault;
        };
    new Faults().doFilter(request, response, chain);
  }
}
