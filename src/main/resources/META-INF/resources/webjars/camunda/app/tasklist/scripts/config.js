import '/bangkom/shown-requests.js';

// Indonesian whatever the browser asks for: it is the only language on offer, as the forms have no other.
document.documentElement.lang = 'id';

// Views that can only be empty or answer 403 here: the engine's history keeps no entries of a task, comments would
// bypass the programme's own records, tasks come from processes alone. The diagram is for administrators (tasks.js says
// who is one). Read before the application starts.
document
  .querySelector('base')
  ?.setAttribute(
    'cam-exclude-plugins',
    [
      'tasklist.task.detail:task-detail-history',
      'tasklist.task.action:task-action-comment',
      'tasklist.navbar.action:create-task-action',
      'tasklist.navbar.action:shortcut-help',
      ...(document.body.hasAttribute('data-administrator') ? [] : ['tasklist.task.detail:task-detail-diagram'])
    ].join(',')
  );

export default {
  app: { name: 'Daftar Tugas', vendor: 'Bangkom' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  customScripts: ['scripts/bangkom'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
