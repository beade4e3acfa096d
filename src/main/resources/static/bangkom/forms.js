// What the embedded forms of Tasklist do, by the name that a form calls; its own script cannot import anything. A task
// keeps the form that it was made with, so a name and what its form's page reads stay as long as a task may be open.

import { assessCompetencies, rateResult, startDialogue } from './level-forms.js';
import { logStudy } from './study-days.js';
import { giveFeedback, instructStudy, respondInstruction, reviewStudy, writeResume } from './study-forms.js';

window.bangkomForms = {
  assessCompetencies,
  giveFeedback,
  instructStudy,
  logStudy,
  rateResult,
  respondInstruction,
  reviewStudy,
  startDialogue,
  writeResume
};
