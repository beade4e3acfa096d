// What a reviewer sees of a proposed rule change within the task. Tasklist loads it with bangkom.js.

import { alarm, call, element } from './frame.js';
import { presentChange } from './rule-shown.js';

/**
 * Shows a proposed change within a form.
 *
 * @param {HTMLElement} place the element to fill
 * @param {number | string} changeId the change's number
 * @returns the change that is shown; nothing when it could not be
 */
const ruleChange = async (place, changeId) => {
  place.replaceChildren(element('p', {}, 'Memuat usulan…'));
  try {
    const change = await call(`/api/rule-changes/${encodeURIComponent(changeId)}`);
    presentChange(place, change);
    return change;
  } catch (refused) {
    const problem = alarm(`Usulan belum dapat ditampilkan. ${refused.message} Tutup lalu buka kembali tugas ini.`);
    problem.className = 'alert alert-danger';
    place.replaceChildren(problem);
    return null;
  }
};

// The script within an embedded form cannot import anything.
window.bangkomRuleChange = ruleChange;
