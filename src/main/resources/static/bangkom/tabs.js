// A row of tabs that is walked with the keyboard as people who use one expect it.

/**
 * Which tab a key leads to.
 *
 * @param {string} key
 * @param {number} at the tab that has the keyboard
 * @param {number} count
 * @returns {?number} null where the key means something else
 */
export const tabAfter = (key, at, count) => {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/** Shows which tab is chosen; only that one is in the order of the tab key. @param {HTMLElement[]} tabs @param {number} chosen */
export const mark = (tabs, chosen) =>
  tabs.forEach((tab, at) => {
    tab.setAttribute('aria-selected', String(at === chosen));
    tab.tabIndex = at === chosen ? 0 : -1;
  });

/**
 * Lets tabs be chosen by mouse and keyboard.
 *
 * @param {HTMLElement[]} tabs
 * @param {(at: number) => void} choose
 */
export const walk = (tabs, choose) =>
  tabs.forEach((tab, at) => {
    tab.addEventListener('click', () => choose(at));
    tab.addEventListener('keydown', (event) => {
      const to = tabAfter(event.key, at, tabs.length);
      if (to !== null) {
        event.preventDefault();
        choose(to);
        tabs[to].focus();
      }
    });
  });
