// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { Composer } from './composer';

Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, prefetch() {} }),
}));

const t = MESSAGES.en.composer;
const PATTERN = {
  ...{ id: 'p', nameAr: 'فعالية', nameEn: 'An event', isOffered: true, version: 1 },
  ...{ templateAr: 'المركز في {event}', templateEn: 'The center at {event}' },
};
const compose = vi.fn(async () => ({
  ok: true as const,
  data: { entryId: 'e', paths: {}, isStaged: false },
}));
const find = async () => ({ ok: true as const, data: [] });
const actions = { compose, findPeople: find, findSeries: find, findIssues: find, checkLink: find };

let close: () => Promise<void>;

beforeEach(async () => {
  vi.clearAllMocks();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = () => act(async () => root.unmount());
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <Composer patterns={[PATTERN]} publishes actions={actions} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
});
afterEach(async () => {
  await close();
  document.body.replaceChildren();
});

type Field = HTMLInputElement | HTMLTextAreaElement;
const field = (name: string) => document.querySelector<Field>(`form [name="${name}"]`) as Field;
const type = (name: string, text: string) =>
  act(async () => {
    const to = field(name);
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(to), 'value')?.set?.call(to, text);
    to.dispatchEvent(new Event('input', { bubbles: true }));
  });
const publish = () =>
  act(async () => document.querySelector<HTMLButtonElement>('button[type="submit"]')?.click());
const leaveOut = (language: 'ar' | 'en') =>
  act(async () => {
    const boxes = document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
    boxes[language === 'ar' ? 0 : 1]?.click();
  });
const said = () =>
  [...document.querySelectorAll('[role="status"]')].map((status) => status.textContent).join();

it('A line may be changed once nothing is missing, so that no … is published', async () => {
  expect(field('titleEn').value).toBe('The center at …');
  expect(field('titleEn').readOnly).toBe(true);
  await type('eventEn', 'the Book Fair');
  expect(field('titleEn').readOnly).toBe(false);
  expect(field('titleAr').readOnly).toBe(true);
  await publish();
  expect(compose).not.toHaveBeenCalled();
});

it('An empty line is not published, and the error stands at it', async () => {
  await type('eventEn', 'the Book Fair');
  await type('eventAr', 'معرض الكتاب');
  await type('titleEn', ' ');
  await publish();
  expect(compose).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain(t.lineEmpty);
  await type('titleEn', 'At the Book Fair');
  expect(document.body.textContent).not.toContain(t.lineEmpty);
  await publish();
  expect(compose).toHaveBeenCalledWith(expect.objectContaining({ titleEn: 'At the Book Fair' }));
  expect(said()).toContain(t.openIn.ar);
  expect(said()).toContain(t.openIn.en);
});

it('What was made names only the language that was made', async () => {
  await leaveOut('ar');
  await type('eventEn', 'the Book Fair');
  await publish();
  expect(compose).toHaveBeenCalledWith(expect.objectContaining({ titleAr: '' }));
  expect(said()).toContain(t.openIn.en);
  expect(said()).not.toContain(t.openIn.ar);
});

it('Whoever leaves with words in the blanks is asked, and nobody once the line is made', async () => {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = '/studio/articles';
  link.addEventListener('click', (event) => event.preventDefault());
  const isAsked = async () => {
    await act(async () => link.click());
    return document.body.textContent?.includes(MESSAGES.en.studio.leave.title);
  };
  expect(await isAsked()).toBe(false);
  await type('eventAr', 'المعرض');
  await type('eventEn', 'the fair');
  expect(await isAsked()).toBe(true);
  await act(async () => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === MESSAGES.en.studio.form.cancel)?.click();
  });
  await publish();
  expect(compose).toHaveBeenCalledOnce();
  expect(await isAsked()).toBe(false);
});
