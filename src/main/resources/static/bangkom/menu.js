// Which pages there are, and whose they are: the one list behind the head of every page and of Tasklist. The server
// refuses a page's content to everybody else; that a link is missing protects nothing.

/**
 * A page that the menus lead to; one without roles is everybody's.
 *
 * @typedef {{id: string, href: string, label: string, roles?: string[]}} Page
 */

/** The pages in their order. @type {Page[]} */
const PAGES = [
  { id: 'bangkom-jp-card', href: '/kartu-jp', label: 'Kartu JP' },
  { id: 'bangkom-programmes', href: '/program', label: 'Program saya' },
  { id: 'bangkom-claims', href: '/klaim', label: 'Klaim saya' },
  {
    id: 'bangkom-people',
    href: '/kepegawaian',
    label: 'Kepegawaian',
    roles: ['rule-administrators', 'supervisors', 'unit-heads']
  },
  { id: 'bangkom-data', href: '/data', label: 'Data', roles: ['rule-administrators'] },
  { id: 'bangkom-accounts', href: '/akun', label: 'Akun', roles: ['system-administrators'] },
  { id: 'bangkom-rules', href: '/aturan', label: 'Aturan' },
  { id: 'bangkom-trail', href: '/jejak', label: 'Jejak', roles: ['rule-administrators', 'system-administrators'] },
  { id: 'bangkom-failures', href: '/gangguan', label: 'Gangguan', roles: ['system-administrators'] }
];

/** All pages, in their order. */
export const allPages = () => [...PAGES];

/** Those that are everybody's and come before any other: they can be shown before the reader is known. */
export const firstPages = () =>
  PAGES.slice(
    0,
    PAGES.findIndex((page) => page.roles)
  );

/** The pages of somebody who has these roles, in their order. @param {string[]} roles */
export const pagesOf = (roles) =>
  PAGES.filter((page) => !page.roles || page.roles.some((role) => roles.includes(role)));
