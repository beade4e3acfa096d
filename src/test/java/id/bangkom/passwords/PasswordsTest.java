package id.bangkom.passwords;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** How often the database is asked for many at once. */
class PasswordsTest {

  @Test
  void thousandsOfPeopleAreBroughtInByTwoStatements() {
    JdbcTemplate jdbc = mock(JdbcTemplate.class);
    List<String> logins = IntStream.range(0, 5000).mapToObj(number -> "p" + number).toList();
    when(jdbc.batchUpdate(anyString(), anyList())).thenReturn(new int[logins.size()]);
    Passwords passwords =
        new Passwords(jdbc, Clock.systemUTC(), mock(ApplicationEventPublisher.class));

    passwords.broughtIn(logins, "aturan1");

    verify(jdbc, times(2)).batchUpdate(anyString(), anyList());
    verify(jdbc, never()).update(anyString(), any(Object[].class));
  }
}
