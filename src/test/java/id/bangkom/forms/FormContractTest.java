package id.bangkom.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.startup.RunningApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which variables a form may submit. */
class FormContractTest extends RunningApplicationTest {

  @Autowired FormContract forms;
  private String definition;

  @BeforeEach
  void sample() {
    definition =
        repositoryService
            .createProcessDefinitionQuery()
            .processDefinitionKey(SAMPLE)
            .latestVersion()
            .singleResult()
            .getId();
  }

  @Test
  void aCamundaFormSubmitsItsFieldsAndListsButNotWhatIsDisabledOrAButton() {
    assertThat(forms.fieldsOf(definition, "userTask_writeNote"))
        .containsExactlyInAnyOrder("note", "amount", "rows");
  }

  @Test
  void anEmbeddedFormSubmitsItsVariablesButNotWhatIsCommentedOut() {
    assertThat(forms.fieldsOf(definition, "userTask_sharedNote"))
        .containsExactlyInAnyOrder("verdict", "remark");
  }

  @Test
  void aStartFormSubmitsItsVariables() {
    assertThat(forms.startFieldsOf(definition)).containsExactlyInAnyOrder("topic", "owner");
  }

  @Test
  void withoutFormThereAreNoFields() {
    assertThat(forms.fieldsOf(definition, "userTask_unknown")).isEmpty();
  }

  @Test
  void theContractDoesNotDependOnWhoAsks() {
    identityService.setAuthentication(OTHER_EMPLOYEE, accounts.groupsOf(OTHER_EMPLOYEE));

    assertThat(forms.fieldsOf(definition, "userTask_writeNote")).contains("note");
    assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo(OTHER_EMPLOYEE);
  }
}
