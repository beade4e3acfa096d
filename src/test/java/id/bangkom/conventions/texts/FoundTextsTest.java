package id.bangkom.conventions.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is found, and what is a name for something else is not. */
class FoundTextsTest {

  @TempDir private Path folder;

  @Test
  void aScriptSaysWhatItShows() throws IOException {
    assertThat(
            texts(
                new ScriptTexts(folder)
                    .of(
                        written(
                            "shown.js",
                            """
                            import { html } from './lit.js';
                            // 'Bukan teks'
                            const QUOTED = /["'] \\/ [/'] lain/;
                            const WORDS = { 'Not a text': 'Ya, teks' };
                            export const card = (of) => html`<p class="a b">Halo ${of.name}</p>
                              ${of.open ? html`<button title="Buka kartu">Buka</button>` : 'belum terbuka'}`;
                            document.querySelector('.task .card').closest('main button');
                            """))))
        .containsExactly("Ya, teks", "Halo {…}", "Buka kartu", "Buka", "belum terbuka");
  }

  @Test
  void aPageSaysAParagraphAsOneAndWhatIsReadOfItsTags() {
    assertThat(
            texts(
                Markup.texts(
                    "page.html",
                    "",
                    """
                    <p>Klaim <strong>Anda</strong> sudah <a href="/x">dikirim</a>.</p>
                    <label for="day">Hari</label><input id="day" placeholder="tgl/bln/tahun">
                    <script>var text = 'Bukan teks';</script>
                    """)))
        .containsExactly("Klaim Anda sudah dikirim.", "Hari", "tgl/bln/tahun");
  }

  @Test
  void aClassSaysItsRefusalsAndLabels() throws IOException {
    assertThat(
            texts(
                JavaTexts.of(
                    written(
                        "Wish.java",
                        """
                        enum Wish {
                          ASKED("menunggu"),
                          DECLINED("belum dapat menerima");
                          Wish(String label) {}
                          void refuse(int longest, String name) {
                            LOG.info("Yang dicatat tidak dibaca {}", name);
                            throw Refusal.rule("Alasan paling panjang " + longest + " karakter.");
                          }
                          void look() {
                            jdbc.sql("select name from wish where id = ?");
                            throw new IllegalStateException("No wish of that name");
                          }
                          @Note("Keterangan untuk pengembang")
                          String title(String name) {
                            return "Tanggapi permintaan dari %s".formatted(name);
                          }
                        }
                        """))))
        .containsExactly(
            "menunggu",
            "belum dapat menerima",
            "Alasan paling panjang {…} karakter.",
            "Tanggapi permintaan dari {…}");
  }

  private Path written(String name, String code) throws IOException {
    return Files.writeString(folder.resolve(name), code);
  }

  private static List<String> texts(List<Shown> found) {
    return found.stream().map(Shown::text).toList();
  }
}
