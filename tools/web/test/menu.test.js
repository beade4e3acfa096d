import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allPages, firstPages, pagesOf } from '../../../src/main/resources/static/bangkom/menu.js';

const hrefs = (pages) => pages.map((page) => page.href);

test('an employee without an office is led to their own pages and the rules', () => {
  assert.deepEqual(hrefs(pagesOf([])), ['/kartu-jp', '/program', '/klaim', '/aturan']);
  assert.deepEqual(hrefs(pagesOf(['employees'])), ['/kartu-jp', '/program', '/klaim', '/aturan']);
});

test('superiors look after people, but are led to no data and no trail', () => {
  for (const role of ['supervisors', 'unit-heads']) {
    assert.deepEqual(hrefs(pagesOf([role])), ['/kartu-jp', '/program', '/klaim', '/kepegawaian', '/aturan']);
  }
});

test('rule administrators are not led to accounts, system administrators not to data', () => {
  assert.deepEqual(hrefs(pagesOf(['rule-administrators'])).slice(3), ['/kepegawaian', '/data', '/aturan', '/jejak']);
  assert.deepEqual(hrefs(pagesOf(['system-administrators'])).slice(3), ['/akun', '/aturan', '/jejak', '/gangguan']);
});

test("what is shown before the reader is known is everybody's", () => {
  assert.deepEqual(hrefs(firstPages()), ['/kartu-jp', '/program', '/klaim']);
  assert.ok(firstPages().every((page) => !page.roles));
});

test('whatever somebody sees begins with what was shown before they were known', () => {
  for (const roles of [[], ['unit-heads'], ['rule-administrators', 'system-administrators']]) {
    assert.deepEqual(pagesOf(roles).slice(0, firstPages().length), firstPages());
  }
});

test('every page says of itself to the menu where it is', () => {
  const scripts = ['jp-card', 'programmes', 'claims', 'people', 'data', 'accounts', 'rules', 'audit', 'failed-jobs'];
  const said = scripts.map(
    (script) =>
      readFileSync(new URL(`../../../src/main/resources/static/bangkom/${script}.js`, import.meta.url), 'utf8').match(
        /frame\('([^']+)'\)/
      )?.[1]
  );
  assert.deepEqual(said, hrefs(allPages()));
});
