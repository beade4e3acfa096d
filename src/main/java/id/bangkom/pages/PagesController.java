package id.bangkom.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The addresses of our own pages. A page is a static file without any data in it; what it shows, it
 * asks of the API in the reader's name.
 */
@Controller
class PagesController {

  /** The log-in: {@code ?dari=} is where it leads, {@code ?sebab=} why it appeared. */
  @GetMapping("/masuk")
  String logIn() {
    return "forward:/bangkom/masuk.html";
  }

  /** The card of JP: one's own, or that of {@code ?nip=} where the API allows it. */
  @GetMapping("/kartu-jp")
  String jpCard() {
    return "forward:/bangkom/kartu-jp.html";
  }

  /** The reader's claims. */
  @GetMapping("/klaim")
  String claims() {
    return "forward:/bangkom/klaim.html";
  }

  /** Imports, single activities, recalculations and recaps: for rule administrators. */
  @GetMapping("/data")
  String data() {
    return "forward:/bangkom/data.html";
  }

  /** The rule tables, their history, and for rule administrators the way to change them. */
  @GetMapping("/aturan")
  String rules() {
    return "forward:/bangkom/aturan.html";
  }

  /** People who move, hand over and are stood in for: for who looks after them. */
  @GetMapping("/kepegawaian")
  String people() {
    return "forward:/bangkom/kepegawaian.html";
  }

  /** The reader's programmes. */
  @GetMapping("/program")
  String programmes() {
    return "forward:/bangkom/program.html";
  }

  /** Who did what: for administrators. */
  @GetMapping("/jejak")
  String auditTrail() {
    return "forward:/bangkom/jejak.html";
  }

  /** What failed in the background: for system administrators. */
  @GetMapping("/gangguan")
  String failedJobs() {
    return "forward:/bangkom/gangguan.html";
  }

  /** Where everybody changes the own password, and whoever has a one-time password must. */
  @GetMapping("/kata-sandi")
  String password() {
    return "forward:/bangkom/kata-sandi.html";
  }

  /** One-time passwords of others: for system administrators. */
  @GetMapping("/akun")
  String accounts() {
    return "forward:/bangkom/akun.html";
  }
}
