// The menu of a narrow screen: a button opens it, and whatever one does next closes it.

/**
 * @param {HTMLElement} button says by `aria-expanded` whether the menu is open
 * @param {HTMLElement} menu
 */
export const unfolds = (button, menu) => {
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const set = (/** @type {boolean} */ open) => {
    button.setAttribute('aria-expanded', String(open));
    menu.classList.toggle('open', open);
  };
  button.addEventListener('click', () => set(!isOpen()));
  menu.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a, button')) {
      set(false);
    }
  });
  document.addEventListener('click', (event) => {
    if (isOpen() && event.target instanceof Node && !button.contains(event.target) && !menu.contains(event.target)) {
      set(false);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen()) {
      set(false);
      button.focus();
    }
  });
};
