// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act, type ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { PublishButtons } from './publish-buttons';

vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const messages = MESSAGES.en;
const { publish, unpublish, update, more } = messages.editor.publish;

interface Shown {
  can: { publish: boolean; unpublish: boolean };
  isPublic: boolean;
}

/** The names of the buttons, and of what the menu beside them offers. */
async function offered({ can, isPublic }: Shown): Promise<string[]> {
  document.body.innerHTML = '<div></div>';
  const root = createRoot(document.querySelector('div') ?? document.body);
  const status = isPublic ? 'published' : 'draft';
  const publication = isPublic ? { path: '/en/articles/x' } : null;
  const piece = {
    ...{ can, scheduled: [], notice: '' },
    edition: { id: 'edition', locale: 'en', status, publication },
    entry: { id: 'entry', embargoUntil: null, editions: { ar: null, en: { status } } },
  };
  const publishing = { open() {}, pending: false, unpublishFailure: null };
  const props = { piece, publishing, actions: {} } as unknown as ComponentProps<typeof PublishButtons>;
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={messages} timeZone="Asia/Dubai">
          <PublishButtons {...props} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const menu = document.querySelector<HTMLElement>(`[aria-label="${more}"]`);
  await act(async () => menu?.click());
  const found = [...document.querySelectorAll('button, [role="menuitem"]')];
  const names = found.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? '');
  await act(async () => root.unmount());
  return names;
}

it('An editor updates a published edition and withdraws it', async () => {
  const names = await offered({ can: { publish: true, unpublish: true }, isPublic: true });
  expect(names).toEqual(expect.arrayContaining([update, unpublish, messages.schedule.withdrawal]));
});

it('Of an archived edition that is public, an editor finds how to withdraw it, and nothing that publishes', async () => {
  const names = await offered({ can: { publish: false, unpublish: true }, isPublic: true });
  expect(names).toEqual(expect.arrayContaining([unpublish, messages.schedule.withdrawal]));
  for (const name of [update, publish, messages.schedule.embargo.open]) expect(names).not.toContain(name);
});

it('Of an archived edition that nobody sees, there is nothing to do', async () => {
  expect(await offered({ can: { publish: false, unpublish: true }, isPublic: false })).toEqual([]);
});
