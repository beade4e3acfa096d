package id.bangkom.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields a browser sees in an embedded form; the server takes those and no others. */
class FormMarkupTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<input cam-variable-name=\"note\">",
        "<input cam-variable-name='note'>",
        "<input cam-variable-name=note>",
        "<input cam-variable-name = \" note \" >",
        "<INPUT CAM-VARIABLE-NAME=\"note\">",
        "<input\n  cam-variable-type=\"String\"\n  cam-variable-name\n=\n\"note\"/>",
        "<input title=\"a > b\" cam-variable-name=\"note\">",
        "<input title='<!--' cam-variable-name='note'>",
        "<input cam-variable-name=\"&#110;ote\">",
        "<form><table><tr><td><select cam-variable-name=\"note\"></select></table></form>",
        "<div><form><div><input cam-variable-name=\"note\"></form>",
      })
  void aFieldIsOneHoweverItIsWritten(String html) {
    assertThat(FormContract.ofHtml(html)).containsExactly("note");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <input cam-variable-name=\"note\"> -->",
        "<!-- > <input cam-variable-name=\"note\"> -->",
        "<!-- <!-- --><!-- <input cam-variable-name=\"note\"> -->",
        "<!-- never closed <input cam-variable-name=\"note\">",
        "<?form <input cam-variable-name=\"note\"",
        "<script cam-script>var field = '<input cam-variable-name=\"note\">';</script>",
        "<style>/* <input cam-variable-name=\"note\"> */</style>",
        "<textarea><input cam-variable-name=\"note\"></textarea>",
        "<title><input cam-variable-name=\"note\"></title>",
        "<iframe><input cam-variable-name=\"note\"></iframe>",
        "<xmp><input cam-variable-name=\"note\"></xmp>",
        "<template><input cam-variable-name=\"note\"></template>",
        "<template><div><template></template><input cam-variable-name=\"note\"></div></template>",
        "<noscript><input cam-variable-name=\"note\"></noscript>",
        "&lt;input cam-variable-name=\"note\"&gt;",
        "<p title='<input cam-variable-name=\"note\">'></p>",
        "<p>cam-variable-name=\"note\"</p>",
        "<input cam-variable-name>",
        "<input cam-variable-name=\"\">",
        "<input cam-variable-name=\"  \">",
        "<input data-cam-variable-name=\"note\">",
        "<input cam-variable-names=\"note\">",
        "</input cam-variable-name=\"note\">",
        "<input cam-variable-name=\"note\"",
        "",
      })
  void whatOnlyLooksLikeAFieldIsNone(String html) {
    assertThat(FormContract.ofHtml(html)).isEmpty();
  }

  @Test
  void ofAnAttributeGivenTwiceTheFirstCountsAsInABrowser() {
    assertThat(
            FormContract.ofHtml(
                "<input cam-variable-name=\"note\" CAM-VARIABLE-NAME=\"approved\""
                    + " cam-variable-name='rank'>"))
        .containsExactly("note");
    assertThat(FormContract.ofHtml("<form data-submits=\"a\" Data-Submits=\"b\"></form>"))
        .containsExactly("a");
  }

  @Test
  void aNameIsReadWhole() {
    assertThat(FormContract.ofHtml("<input cam-variable-name=\"it's\">")).containsExactly("it's");
    assertThat(FormContract.ofHtml("<input cam-variable-name=\"a&quot; b=&quot;c\">"))
        .containsExactly("a\" b=\"c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form data-submits=\"note rank\"></form>",
        "<form data-submits='note rank'></form>",
        "<FORM DATA-SUBMITS=' note\n\trank '></FORM>",
        "<!-- <form data-submits=\"other\"> --><form data-submits=\"note rank\">",
        "<form data-submits=\"note&#32;rank\">",
        "<form data-submits=\"note\"><input cam-variable-name=\"rank\"></form>",
        "<form data-submits=\"note rank\"><form data-submits=\"within\"></form>",
        "<form data-submits=\"note rank\"><div data-submits=\"other\"></div>",
      })
  void aFormThatIsFilledByAScriptNamesItsVariablesItself(String html) {
    assertThat(FormContract.ofHtml(html)).containsExactly("note", "rank");
  }

  @Test
  void aFormNestedDeeplyIsReadToItsEnd() {
    String html = "<div>".repeat(20_000) + "<input cam-variable-name=\"note\">";
    assertThat(FormContract.ofHtml(html)).containsExactly("note");
  }
}
