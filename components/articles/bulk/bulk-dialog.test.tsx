// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EditionStatus } from '@/lib/entries/types';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import type { BulkActions } from './bulk-actions';
import { BulkDialog } from './bulk-dialog';
import type { BulkEntry } from './bulk-plan';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, refresh() {} }),
}));

let root: Root;
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const MAY = { publish: true, unpublish: true, assignReviewer: true, assignTranslator: true };
function piece(title: string, ar: EditionStatus, en: EditionStatus): BulkEntry {
  const edition = (locale: Locale, status: EditionStatus) => ({
    ...{ id: `${title} ${locale}`, title: `${title} ${locale}`, status, dateline: null },
    ...{ version: 1, fieldsVersion: 1, isInRelease: false },
  });
  return {
    ...{ id: title, kind: 'article', title, version: 1, isArchived: false },
    can: { edit: true, archive: true, trash: true, editions: { ar: MAY, en: MAY } },
    editions: { ar: edition('ar', ar), en: edition('en', en) },
  };
}

const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
const listed = () => [...(dialog()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
const submit = () => dialog()?.querySelector<HTMLButtonElement>('button[type="submit"]');

/** Publishes drafts and a changed edition; the answers come when they are asked for, one after the other. */
async function open(locale: Locale) {
  const sent: string[] = [];
  const answers: ((isDone: boolean) => void)[] = [];
  const publish: BulkActions['publish'] = ({ editionId }) =>
    new Promise((resolve) => {
      sent.push(editionId);
      answers.push((isDone) =>
        resolve(isDone ? { ok: true, data: null } : { ok: false, code: 'forbidden', issues: [] }),
      );
    });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const entries = [piece('Water', 'draft', 'draft'), piece('Salt', 'published', 'changed')];
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <BulkDialog
            act="publish"
            entries={entries}
            actions={{ publish } as BulkActions}
            onClose={() => {}}
          />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const answer = (isDone: boolean) => act(async () => answers.shift()?.(isDone));
  return { sent, answer };
}

describe.each<[Locale, string[], string[]]>([
  [
    'en',
    ['1 edition is published, nothing is updated', '1 edition is published, 1 edition is updated'],
    ['done for 1 edition', 'done for 1 edition'],
  ],
  [
    'ar',
    ['تُنشر نسخة واحدة، ولا تُحدَّث نسخة', 'تُنشر نسخة واحدة، وتُحدَّث نسخة واحدة'],
    ['تم لنسخة واحدة', 'تم لنسخة واحدة'],
  ],
])('In the interface "%s", an editor who publishes several pieces', (locale, wanted, done) => {
  it('is told of each language before, and of each that was refused behind', async () => {
    const { sent, answer } = await open(locale);
    for (const [index, line] of wanted.entries()) expect(listed()[index]).toContain(line);
    expect(listed()[2]).toContain('Salt ar');
    await act(async () => submit()?.click());
    await answer(true);
    await answer(false);
    await answer(true);
    expect(sent).toEqual(['Water ar', 'Water en', 'Salt en']);
    for (const [index, line] of done.entries()) expect(listed()[index]).toContain(line);
    expect(listed().slice(2)).toEqual([expect.stringContaining('Water en')]);
    const refused = dialog()?.querySelector('li a');
    expect([refused?.textContent, refused?.getAttribute('href')]).toEqual([
      'Water en',
      '/studio/articles/Water/en',
    ]);
  });

  it('stays in the dialog with the keyboard, while it is done and behind', async () => {
    const { answer } = await open(locale);
    submit()?.focus();
    await act(async () => submit()?.click());
    expect(dialog()?.contains(document.activeElement)).toBe(true);
    for (const isDone of [true, true, true]) await answer(isDone);
    expect(document.activeElement?.textContent).toBe(MESSAGES[locale].studio.form.close);
  });
});
