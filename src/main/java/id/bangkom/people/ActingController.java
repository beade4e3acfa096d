package id.bangkom.people;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enters and ends orders by which one official stands in for another (Plh., Plt.). */
@RestController
@RequestMapping("/api/acting-appointments")
class ActingController {

  private final PeopleAccess access;
  private final ActingOfficials acting;
  private final ActingAnswers answers;

  ActingController(PeopleAccess access, ActingOfficials acting, ActingAnswers answers) {
    this.access = access;
    this.acting = acting;
    this.answers = answers;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ActingAnswers.Answer appoint(@RequestBody Order order) {
    access.limitedTo();
    if (order.kind() == null) {
      throw Refusal.rule("Pilih jenis penunjukan: Plh. atau Plt.");
    }
    return answers
        .of(
            List.of(
                acting.appoint(
                    order.kind(),
                    access.requireOrSelf(order.officialNip()),
                    access.find(order.actingNip()),
                    order.orderNumber(),
                    order.firstDay(),
                    order.lastDay())))
        .get(0);
  }

  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, @RequestBody End end) {
    access.limitedTo();
    acting.end(id, end.reason());
  }

  record Order(
      ActingKind kind,
      String officialNip,
      String actingNip,
      String orderNumber,
      LocalDate firstDay,
      LocalDate lastDay) {}

  record End(String reason) {}
}
