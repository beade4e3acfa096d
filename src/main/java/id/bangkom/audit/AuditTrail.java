package id.bangkom.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds to the audit trail. A row belongs to the transaction that is open: an act that is rolled
 * back leaves none. Without one it is written at once.
 *
 * <p>Who acts is the user of the engine, else the sender of the request ({@link Origin}), else the
 * application itself; the time is the clock's. Texts are cut to what the table takes and lose their
 * control characters.
 */
@Component
public class AuditTrail {

  private static final Logger LOG = LoggerFactory.getLogger("id.bangkom.audit");

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_NAME = 64;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ObjectProvider<IdentityService> identityService;

  /**
   * @param identityService asked for only when something is recorded: the engine's own guards
   *     record, too, and are there before it
   */
  AuditTrail(JdbcClient jdbc, Clock clock, ObjectProvider<IdentityService> identityService) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.identityService = identityService;
  }

  /**
   * Records one act.
   *
   * @param subject about whom or what: a login, a NIP, a decision; may be null
   * @param detail a few words on it, no secrets; may be null
   */
  public void record(Act act, String subject, String detail) {
    write(act, subject, detail, null, null);
  }

  /**
   * Records an act on several at once.
   *
   * @param count of how many
   */
  public void record(Act act, String subject, String detail, int count) {
    write(act, subject, detail, count, null);
  }

  /**
   * Records what came in with a file.
   *
   * @param count how many rows of it were taken
   * @param file its content, of which the fingerprint is kept
   */
  public void record(Act act, String subject, String detail, int count, byte[] file) {
    write(act, subject, detail, count, fingerprint(file));
  }

  /** This request only tried or looked: it needs no row. */
  public void nothingChanged() {
    Origin.accountFor();
  }

  /** SHA-256 in hexadecimal. */
  public static String fingerprint(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  public static String fingerprint(String text) {
    return fingerprint(text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(Act act, String subject, String detail, Integer count, String fingerprint) {
    Origin.accountFor();
    String who = text(login(), LONGEST_NAME);
    String about = text(subject, LONGEST_SUBJECT);
    jdbc.sql(
            """
            insert into audit_entry (happened_at, act, kind, login, address, subject, detail,
              item_count, fingerprint)
            values (:at, :act, :kind, :login, :address, :subject, :detail, :count, :fingerprint)
            """)
        .param("at", OffsetDateTime.now(clock))
        .param("act", act.name())
        .param("kind", act.kind().name())
        .param("login", who)
        .param("address", text(Origin.address().orElse(null), LONGEST_NAME))
        .param("subject", about)
        .param("detail", text(detail, LONGEST_DETAIL))
        .param("count", count)
        .param("fingerprint", fingerprint)
        .update();
    onceItHappened(() -> LOG.info("{} by {} about {}", act, who, about));
  }

  /** The log, too, says nothing of what is rolled back. */
  private static void onceItHappened(Runnable say) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      say.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            say.run();
          }
        });
  }

  private String login() {
    IdentityService engine = identityService.getIfAvailable();
    Authentication acting = engine == null ? null : engine.getCurrentAuthentication();
    return acting != null && acting.getUserId() != null
        ? acting.getUserId()
        : Origin.login().orElse(null);
  }

  private static String text(String text, int longest) {
    if (text == null) {
      return null;
    }
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }
}
