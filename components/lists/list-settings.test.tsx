// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { ListSettings } from './list-settings';
import { draftOf, ruleOf } from './rule-fields';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, prefetch() {} }),
}));

const noop = () => undefined;
class NoResizeObserver {
  observe = noop;
  unobserve = noop;
  disconnect = noop;
}
vi.stubGlobal('ResizeObserver', NoResizeObserver);

const { settings, rule } = MESSAGES.ar.lists;
const LIST = {
  ...{ key: 'readers', shown: 5, showsOtherLanguage: true, draft: null },
  rule: { source: { kind: 'article' as const }, maxDays: 30 },
};
const onSave = vi.fn(async () => true);
let close: () => Promise<void>;

beforeEach(async () => {
  onSave.mockClear();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  const choices = async () => ({ ok: true as const, data: [] });
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.ar} messages={MESSAGES.ar} timeZone="Asia/Dubai">
          <ListSettings
            list={LIST}
            issueOf={() => undefined}
            onSave={onSave}
            choices={choices}
            forms={new Set()}
          />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
});
afterEach(() => close());

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field is called ${label}`);
  return input;
}

/** React follows the setter of the element itself, so that the prototype's has to be used. */
const type = (label: string, text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(label), text);
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
  });

async function save() {
  await act(async () => document.querySelector('form')?.requestSubmit());
  return onSave.mock.lastCall;
}

const saved = (shown: number, maxDays: number | null) => [
  expect.objectContaining({ shown, rule: { source: { kind: 'article' }, maxDays } }),
];

describe('How many items a list shows, and for how many days', () => {
  it('stays as it is when nothing is typed', async () => {
    expect(await save()).toEqual([{}]);
  });

  it.each([
    ['12', '365'],
    ['١٢', '٣٦٥'],
    ['۱۲', ' ۳۶۵ '],
  ])('may be typed in any digits: %j and %j', async (shown, days) => {
    await type(settings.shown, shown);
    await type(rule.days, days);
    expect(await save()).toEqual(saved(12, 365));
  });

  it('reaches the server when it is too large, which names the largest', async () => {
    await type(settings.shown, '٥١');
    await type(rule.days, '4000');
    expect(field(settings.shown).value).toBe('٥١');
    expect(await save()).toEqual(saved(51, 4_000));
  });

  it.each(['0', '-3', '1.5', 'ten', 'عشرة'])('is refused by the server when it is %j', async (text) => {
    await type(settings.shown, text);
    await type(rule.days, text);
    expect(await save()).toEqual(saved(0, 0));
  });

  it('must be said for the items, and not for the days', async () => {
    await type(settings.shown, '');
    await type(rule.days, ' ');
    expect(await save()).toEqual(saved(0, null));
  });
});

it('A list is filled by one kind of what has a term, and asks for the term first', () => {
  const stored = { term: 'topic', id: 't', nameAr: 'مياه', nameEn: 'Water', only: 'article' } as const;
  const draft = draftOf({ source: stored, maxDays: 9 });
  expect(ruleOf(draft)).toEqual({ source: { term: 'topic', id: 't', only: 'article' }, maxDays: 9 });
  expect(ruleOf({ ...draft, only: '' })).toMatchObject({ source: { only: null } });
  expect(ruleOf({ ...draft, term: null })).toBeNull();
});
