// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { RollBackDialog } from './roll-back-dialog';
import type { ShownRelease } from './shown-release';

const EDITION = { id: 'e', kind: 'publish', locale: 'en', title: 'Water', wasPublic: true, issues: [] };
const LIST = { id: 'l', nameAr: 'الأولى', nameEn: 'Front', issues: [] };
const REDIRECT = { id: 'r', fromPath: '/en/articles/old', issues: [] };

let root: Root;
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

async function show(locale: Locale, about: object = {}): Promise<string> {
  const release = {
    ...{ editions: [EDITION], lists: [LIST], redirects: [REDIRECT], issues: [], ...about },
  } as unknown as ShownRelease;
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <RollBackDialog
            {...{ release, pending: false, failure: null }}
            onClose={() => undefined}
            onConfirm={() => undefined}
          />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  return document.body.textContent ?? '';
}
const buttons = () =>
  [...document.querySelectorAll('button')].flatMap(({ textContent }) => textContent || []);

it.each(LOCALES)(
  'Whoever rolls a release back reads what readers will see, and is asked (%s)',
  async (locale) => {
    const { rollBack } = MESSAGES[locale].releases;
    const said = await show(locale);
    for (const sentence of [rollBack.title, rollBack.restored, rollBack.list, rollBack.redirect])
      expect(said).toContain(sentence);
    expect(buttons()).toEqual([MESSAGES[locale].studio.form.cancel, rollBack.submit]);
  },
);

it.each(LOCALES)(
  'Where something was published since, it says so of that alone, promises nothing, and asks nothing (%s)',
  async (locale) => {
    const { rollBack } = MESSAGES[locale].releases;
    const since = 'Water was published since.';
    for (const about of [
      { editions: [{ ...EDITION, issues: [since] }] },
      { lists: [{ ...LIST, issues: [since] }] },
      { redirects: [{ ...REDIRECT, issues: [since] }] },
      { issues: [since] },
    ]) {
      const said = await show(locale, about);
      expect(said).toContain(rollBack.impossible);
      expect(said.split(since)).toHaveLength(2);
      for (const promise of [rollBack.text, rollBack.restored, rollBack.list, rollBack.redirect])
        expect(said).not.toContain(promise);
      expect(buttons()).toEqual([MESSAGES[locale].studio.form.close]);
    }
  },
);

it('A list that was arranged since is named', async () => {
  const said = await show('en', { lists: [{ ...LIST, issues: ['This list was changed again since.'] }] });
  expect(said).toContain('Front');
});
