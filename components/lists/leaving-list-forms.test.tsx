// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ArrangedList } from '@/lib/lists/types';
import { LIST_HEAD } from '@/lib/lists/window/types';
import { ListDescriptionForm } from './list-description-form';
import { ListSettings } from './list-settings';

Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });
const push = vi.fn();
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push, prefetch() {} }),
}));

const PAGE = { slugAr: 'ملف', slugEn: 'our-file' };
const LIST: ArrangedList = {
  ...{ key: 'ours', nameAr: 'قائمتنا', nameEn: 'Our list', shown: 5, showsOtherLanguage: true },
  ...{
    isFilled: false,
    isComposed: false,
    opens: [],
    rule: { source: null, maxDays: null },
    frontOrder: null,
    isBeside: false,
    page: PAGE,
    seen: { nameAr: 'قائمتنا', nameEn: 'Our list', frontOrder: null, isBeside: false, page: PAGE },
    start: LIST_HEAD,
  },
  ...{ draft: null, version: 3, items: [], hasMore: false, count: 0, can: { arrange: true, manage: true } },
};
const found = async () => ({ ok: true as const, data: [] });
const form = {
  ...{ list: LIST, issueOf: () => undefined, onSave: async () => true, choices: found },
  ...{
    deleteList: async () => ({ ok: true as const, data: undefined }),
    forms: new Set<() => Promise<boolean>>(),
  },
};

let close = async () => {};
afterEach(async () => {
  await close();
  push.mockReset();
});

async function open(children: ReactNode) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          {children}
          <a href="/studio/articles">Articles</a>
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
}

const type = (label: string, text: string) =>
  act(async () => {
    const id = [...document.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.includes(label),
    )?.htmlFor;
    const field = document.getElementById(id ?? '') as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (label: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, a')];
    buttons.find(({ textContent }) => textContent === label)?.click();
  });
const { leave } = MESSAGES.en.studio;
const questions = () =>
  [...document.querySelectorAll('[role="dialog"]')].filter(({ textContent }) =>
    textContent?.includes(leave.title),
  );

describe('Somebody who leaves a list by a link', () => {
  it.each([
    ['how many items readers see', MESSAGES.en.lists.settings.shown, '7', '5'],
    ['a name', MESSAGES.en.lists.description.nameEn, 'Another', 'Our list '],
    ['an address', MESSAGES.en.lists.description.slugEn, 'another', ' Our-File'],
  ])(
    'is asked while a change of %s is not saved, and not when it was taken back',
    async (_, label, changed, former) => {
      await open(
        <>
          <ListSettings {...form} />
          <ListDescriptionForm {...form} />
        </>,
      );
      await type(label, changed);
      await press('Articles');
      expect(questions()).toHaveLength(1);
      await press(MESSAGES.en.studio.form.cancel);
      expect(push).not.toHaveBeenCalled();
      await type(label, former);
      await press('Articles');
      expect(questions()).toHaveLength(0);
    },
  );

  it('is asked once although both forms hold changes, and goes when that is confirmed', async () => {
    await open(
      <>
        <ListSettings {...form} />
        <ListDescriptionForm {...form} />
      </>,
    );
    await type(MESSAGES.en.lists.settings.shown, '7');
    await type(MESSAGES.en.lists.description.nameEn, 'Another');
    await press('Articles');
    expect(questions()).toHaveLength(1);
    await press(leave.leave);
    expect(push).toHaveBeenCalledExactlyOnceWith('/studio/articles');
  });
});
