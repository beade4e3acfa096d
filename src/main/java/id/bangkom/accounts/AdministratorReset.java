package id.bangkom.accounts;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.startup.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back for whoever has the machine when no system administrator can log in: started with
 * {@code --bangkom.administrator.reset=LOGIN}, the application gives that administrator a one-time
 * password and ends the lock of the account. The password goes to a file that only its owner can
 * read, never to a log; as long as that file is there, another start changes nothing.
 */
@Component
class AdministratorReset {

  private static final Logger LOG = LoggerFactory.getLogger(AdministratorReset.class);

  private final Accounts accounts;
  private final OneTimePasswords oneTimePasswords;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final String login;
  private final Path folder;

  /**
   * @param login empty at an ordinary start
   * @param folder where the file is put; a text, as Spring looks for a path in the web application
   */
  AdministratorReset(
      Accounts accounts,
      OneTimePasswords oneTimePasswords,
      AuditTrail audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      @Value("${bangkom.administrator.reset:}") String login,
      @Value("${bangkom.administrator.reset-folder:}") String folder) {
    this.accounts = accounts;
    this.oneTimePasswords = oneTimePasswords;
    this.audit = audit;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.login = login.strip();
    this.folder = Path.of(folder);
  }

  void ifAsked() {
    if (login.isEmpty()) {
      return;
    }
    // A group query of the engine takes any text; a file name does not.
    if (!login.matches("[a-zA-Z0-9]{1,64}") || !Accounts.administrate(accounts.groupsOf(login))) {
      LOG.error(
          "Nothing was reset: \"{}\" is no system administrator. Check bangkom.administrator.reset.",
          login.replaceAll("[^a-zA-Z0-9]", "?"));
      return;
    }
    Path file = file();
    if (Files.exists(file)) {
      LOG.warn(
          "Nothing was reset: {} is there from a former start. Delete it to reset again, and start"
              + " without bangkom.administrator.reset.",
          file);
      return;
    }
    transaction.executeWithoutResult(status -> reset(file));
    LOG.warn(
        "The system administrator {} has a new one-time password, in {}. Log in with it, choose"
            + " another, delete the file, and start without bangkom.administrator.reset.",
        login,
        file);
  }

  Path file() {
    return folder.resolve("bangkom-reset-" + login + ".txt").toAbsolutePath().normalize();
  }

  /** The file is written within the transaction: without it the former password stays. */
  private void reset(Path file) {
    OneTimePasswords.Issued issued = oneTimePasswords.issue(login, null);
    audit.record(Act.PASSWORD_SET, login, "bangkom.administrator.reset");
    events.publishEvent(new AdministratorRestored(login));
    try {
      OwnerOnly.write(
          file,
          """
          Nama pengguna:  %s
          Kata sandi:     %s
          Berlaku sampai: %s
          """
              .formatted(issued.login(), issued.password(), issued.validUntil()));
    } catch (IOException e) {
      throw new UncheckedIOException("The password could not be written to " + file, e);
    }
  }
}
