// What a reviewer sees of a proposed rule change within the task. Tasklist loads it with bangkom.js.

import { alarm, call, element } from './frame.js';
import { presentChange } from './rule-shown.js';

/**
 * Shows a proposed change within a form.
 *
 * @param place the element to fill
 * @param changeId the change's number
 */
const ruleChange = async (place, changeId) => {
  place.replaceChildren(element('p', {}, 'Memuat usulan…'));
  try {
    presentChange(place, await call(`/api/rule-changes/${encodeURIComponent(changeId)}`));
  } catch (refused) {
    const problem = alarm(`Usulan belum dapat ditampilkan. ${refused.message} Tutup lalu buka kembali tugas ini.`);
    problem.className = 'alert alert-danger';
    place.replaceChildren(problem);
  }
};

// The script within an embedded form cannot import anything.
window.bangkomRuleChange = ruleChange;
