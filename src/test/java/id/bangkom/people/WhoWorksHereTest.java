package id.bangkom.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever may not read about others does not learn either whether they exist. */
@ProductTest
class WhoWorksHereTest {

  private static final String NOBODY = "199912312024121009";

  @Autowired People people;
  @LocalServerPort int port;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    people.clearDesks();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "GET | /api/employees/{nip}/jp-card | -",
        "GET | /api/people/{nip}/open-work | -",
        "GET | /api/handovers?nip={nip} | -",
        "POST | /api/people/{nip}/move | {\"supervisorNip\":\"{nip}\"}",
        "POST | /api/handovers | {\"fromNip\":\"{nip}\",\"toNip\":\"{nip}\",\"reason\":\"x\"}",
        "POST | /api/acting-appointments | {\"kind\":\"PLH\",\"officialNip\":\"{nip}\",\"actingNip\":\"{nip}\",\"orderNumber\":\"1\",\"firstDay\":\"2026-05-04\",\"lastDay\":\"2026-05-05\"}",
        "POST | /api/activities | {\"nip\":\"{nip}\",\"track\":\"COURSE\",\"scope\":\"NATIONAL\",\"date\":\"2026-05-04\",\"quantity\":1,\"title\":\"x\"}",
        "GET | /api/engine/engine/default/user/{nip}/profile | -",
        "GET | /api/engine/engine/default/identity/groups?userId={nip} | -",
        "GET | /api/engine/engine/default/group?member={nip}&maxResults=9 | -",
        "GET | /api/engine/engine/default/group/count?member={nip} | -",
        "POST | /api/engine/engine/default/group?maxResults=9 | {\"member\":\"{nip}\"}",
        "PUT | /api/engine/engine/default/user/{nip}/credentials | {\"password\":\"Sandi-Baru-2026!\",\"authenticatedUserPassword\":\"bangkom-Demo-2026\"}",
        "GET | /api/engine/engine/default/task?assignee={nip}&maxResults=9 | -",
        "GET | /api/engine/engine/default/task/count?candidateUser={nip} | -",
        "GET | /api/engine/engine/default/history/task?taskAssignee={nip}&maxResults=9 | -",
        "GET | /api/engine/engine/default/history/user-operation?userId={nip}&maxResults=9 | -"
      })
  void somebodyElseAndNobodyAreAnsweredAlike(String method, String path, String body) {
    Employee other = people.called("Kepala Bidang Kinerja");
    for (String name : new String[] {"Pegawai A", "Atasan A"}) {
      Caller caller = new Caller(port);
      assertThat(caller.logIn(people.called(name).login(), ProductTest.PASSWORD).statusCode())
          .isEqualTo(200);

      HttpResponse<String> known = ask(caller, method, path, body, other.nip());
      HttpResponse<String> unknown = ask(caller, method, path, body, NOBODY);

      assertThat(known.statusCode())
          .as(name + ": " + known.body() + " " + unknown.body())
          .isEqualTo(unknown.statusCode());
      assertThat(known.body().replace(other.nip(), NOBODY)).isEqualTo(unknown.body());
      assertThat(known.body()).doesNotContain(other.name());
    }
  }

  private static HttpResponse<String> ask(
      Caller caller, String method, String path, String body, String nip) {
    return caller.call(
        method, path.replace("{nip}", nip), body == null ? null : body.replace("{nip}", nip));
  }
}
