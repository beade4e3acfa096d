package id.bangkom.tasks;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An open task as a list shows it.
 *
 * @param step what is to be done, as the diagram calls it
 * @param title the same for whom: "Tanda tangani lembar Pegawai E"
 * @param about the name of whom it concerns; null when it concerns nobody
 * @param nip of that person
 * @param detail what tells it from others, such as the kind of activity; null when nothing does
 * @param jp what is signed or decided; null when that is not known
 * @param due null when there is no hurry
 * @param mine false for one that may be taken
 * @param actingAs such as "Plh. Kepala Badan" when it comes by standing in; else null
 * @param process the key of its process
 * @param canSend whether its form can be sent now; one that may be taken is taken first
 */
record OpenTask(
    String id,
    String step,
    String title,
    String about,
    String nip,
    String detail,
    BigDecimal jp,
    Instant due,
    boolean overdue,
    Instant created,
    boolean mine,
    String actingAs,
    String process,
    boolean canSend) {}
