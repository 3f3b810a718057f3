// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Reply } from '@/components/ui/reply';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ImportedCounts } from '@/lib/redirects/types';
import { ImportRedirects } from './import-redirects';

vi.mock('next/navigation', () => ({
  useRouter: () => ({}),
  unstable_isUnrecognizedActionError: () => false,
}));

const TEXT = '/en/a,/en/b\n/en/b,/en/a';

/** What is on the page once an administrator has imported a file. */
async function saidAfter(reply: Reply<ImportedCounts>, locale: Locale, read = async () => TEXT) {
  const importFile = vi.fn(async (_input: { text: string }) => reply);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <ImportRedirects importFile={importFile} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = Object.assign(new File([TEXT], 'redirects.csv'), { text: read });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input?.dispatchEvent(new Event('change', { bubbles: true })));
  await act(async () => document.querySelector('form')?.requestSubmit());
  const said = {
    alert: document.querySelector('[role=alert]')?.textContent ?? '',
    lines: [...document.querySelectorAll('[role=alert] li')].map(({ textContent }) => textContent),
    field: document.querySelector('.mantine-InputWrapper-error')?.textContent ?? '',
    status: document.querySelector('[role=status]')?.textContent ?? '',
    sent: importFile.mock.calls,
  };
  await act(async () => root.unmount());
  document.body.replaceChildren();
  return said;
}

const WORDS = {
  ar: { refused: 'لم يُستورد شيء', lines: ['السطر 1: في حلقة', 'السطر 2: في حلقة'] },
  en: { refused: 'Nothing was imported', lines: ['Line 1: in a circle', 'Line 2: in a circle'] },
};

it.each(LOCALES)('A file with a circle is refused with the number of each line (%s)', async (locale) => {
  const message = { ar: 'في حلقة', en: 'in a circle' }[locale];
  const issues = ['1', '2'].map((path) => ({ path, key: 'redirects.file.circle', message }));
  const said = await saidAfter({ ok: false, code: 'invalid', issues }, locale);
  expect(said.sent).toEqual([[{ text: TEXT }]]);
  expect(said.alert).toContain(WORDS[locale].refused);
  expect(said.lines).toEqual(WORDS[locale].lines);
  expect(said.status).toBe('');
});

it.each(LOCALES)('What was imported is told (%s)', async (locale) => {
  const said = await saidAfter({ ok: true, data: { added: 7, changed: 5, unchanged: 3 } }, locale);
  for (const count of ['7', '5', '3']) expect(said.status).toContain(count);
  expect(said.alert).toBe('');
});

it.each(LOCALES)(
  'A file that was written to since it was chosen is to be chosen again (%s)',
  async (locale) => {
    const said = await saidAfter({ ok: true, data: { added: 1, changed: 0, unchanged: 0 } }, locale, () =>
      Promise.reject(new DOMException('changed', 'NotReadableError')),
    );
    expect(said.field).toBe(MESSAGES[locale].redirects.import.changed);
    expect([said.sent, said.status]).toEqual([[], '']);
  },
);
