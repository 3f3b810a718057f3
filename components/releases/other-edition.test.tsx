// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EditActions, PublishCheck } from '@/components/editor/screen/edit-actions';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import { PublishForm } from '@/components/editor/screen/publish-form';
import type { usePublishing } from '@/components/editor/screen/use-publishing';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';

Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh() {} }),
}));

const WARNING = { path: 'link', key: 'publish.linkUnpublished', message: 'It leads to a draft.' };
const EMBARGO = { path: 'embargo', key: 'publish.embargoed', message: 'It is embargoed.' };
const FORBIDDEN = { path: 'title', key: 'publish.titleMissing', message: 'It has no title.' };
const SECTION = { type: 'section', id: 'economy', nameAr: 'الاقتصاد', nameEn: 'Economy' } as const;
const EDITIONS = {
  ar: { id: 'ar', locale: 'ar', status: 'changed', title: 'ماء' },
  en: { id: 'en', locale: 'en', status: 'draft', title: 'Water' },
} as const;

const checkOf = (about: Partial<PublishCheck>): PublishCheck => ({
  ...{ title: 'Water', issues: [], warnings: [], slug: 'water', dateline: null, needsReason: false },
  ...{ firstPublishedAt: null, readerLists: [] },
  versions: { documentVersion: 1, fieldsVersion: 1, entryVersion: 1 },
  ...about,
});
const change = { reason: null, note: '', choose() {}, write() {}, take: () => null, forget() {} };
const compared: unknown[] = [];
const actions = {
  liveDifference: async (address: unknown) => {
    compared.push(address);
    return { ok: true, data: { fields: [], rows: [], changes: [], hiddenRows: 0, isUnreadable: false } };
  },
} as unknown as EditActions;

interface Shown {
  mode: 'alone' | 'both' | 'release';
  /** Of the other edition. */
  issues?: PublishCheck['issues'];
  /** Of the other edition, too. */
  dateline?: string;
  isLater?: boolean;
}

/** The panel of the English edition, which readers do not see yet, beside an Arabic one that they do. */
function panel({ mode, issues = [], dateline, isLater = false }: Shown) {
  const withOther = mode !== 'alone';
  const together = {
    ...{ mode, canBoth: true, withOther, takesBoth: true, isOn: withOther },
    ...{ other: EDITIONS.ar, language: 'ar', otherChange: change, failure: null, choose() {} },
    target: { releases: [], release: null, name: '', setName() {} },
    otherCheck: checkOf({
      ...{ issues, warnings: [WARNING], slug: 'ماء', needsReason: true, readerLists: [SECTION] },
      dateline: dateline ?? null,
      firstPublishedAt: new Date('2026-01-05T08:00:00Z'),
    }),
  };
  const moment = { day: '', time: '', at: null, timeZone: 'Asia/Dubai', wallTime: null, instants: [] };
  const scheduling = { isOn: isLater, isLater, isTaking: false, setLater() {}, moment };
  const publishing = {
    ...{ check: checkOf({}), unsaved: null, failure: null, pending: false, scheduling, together, change },
    ...{ publish: async () => undefined, close() {} },
  } as unknown as ReturnType<typeof usePublishing>;
  const piece = {
    entry: { id: 'entry', kind: 'article', editions: EDITIONS },
    edition: { ...EDITIONS.en, publication: null },
    ...{ scheduled: [], release: null, inMenus: null, siteUrl: 'https://markaz.example', sectionAdmins: [] },
  } as unknown as EditedPiece;
  return <PublishForm {...{ piece, publishing, actions }} onGoTo={() => undefined} />;
}

const root = () => createRoot(document.body.appendChild(document.createElement('div')));
let shown: ReturnType<typeof root>;
beforeEach(() => {
  compared.length = 0;
  shown = root();
});
afterEach(async () => {
  await act(async () => shown.unmount());
  document.body.replaceChildren();
});

const show = (locale: Locale, about: Shown) =>
  act(async () =>
    shown.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          {panel(about)}
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );

const text = () => document.body.textContent ?? '';
const cards = () => [...document.querySelectorAll('img')].map(({ src }) => src.match(/editions\/(\w+)/)?.[1]);
const named = () =>
  [...document.querySelectorAll('section')].map((section) => {
    const id = section.getAttribute('aria-labelledby');
    return id && document.getElementById(id)?.textContent;
  });

it.each(LOCALES)(
  'Whoever publishes both languages reads of the other one too what it warns of, what changes, where it appears and its card (%s)',
  async (locale) => {
    await show(locale, { mode: 'both' });
    const { together } = MESSAGES[locale].releases;
    for (const said of [together.otherWarnings.ar, WARNING.message, '/ar/articles/ماء', '/en/articles/water'])
      expect(text()).toContain(said);
    expect(text()).toContain(locale === 'ar' ? SECTION.nameAr : SECTION.nameEn);
    expect(compared).toEqual([{ kind: 'article', entryId: 'entry', locale: 'ar' }]);
    expect(cards()).toEqual(['ar', 'en']);
    expect(named().slice(-2)).toEqual(['العربية', 'English']);
  },
);

it('Whoever publishes one language reads nothing of the other', async () => {
  await show('en', { mode: 'alone' });
  expect(text()).not.toContain(WARNING.message);
  expect([compared, cards(), named()]).toEqual([[], ['en'], [null]]);
});

it.each([
  ['both', false, [EMBARGO], 'otherIssues', EMBARGO.message],
  ['both', true, [EMBARGO], 'otherWarnings', WARNING.message],
  ['both', true, [EMBARGO, FORBIDDEN], 'otherIssues', FORBIDDEN.message],
  ['release', false, [FORBIDDEN], 'otherIssues', FORBIDDEN.message],
  ['release', false, [], 'otherWarnings', WARNING.message],
] as const)(
  'Whoever publishes both (%s, at a moment: %s) reads what forbids the other one before what it warns of (%#)',
  async (mode, isLater, issues, title, message) => {
    await show('en', { mode, isLater, issues: [...issues] });
    const { together } = MESSAGES.en.releases;
    expect(text()).toContain(together[title].ar);
    expect(text()).not.toContain(together[title === 'otherIssues' ? 'otherWarnings' : 'otherIssues'].ar);
    const said = [EMBARGO, FORBIDDEN, WARNING].map((each) => each.message);
    expect(said.filter((each) => text().includes(each))).toEqual([message]);
  },
);

it.each(LOCALES)(
  'The date of the other language that is still to come is asked about (%s)',
  async (locale) => {
    const { publish } = MESSAGES[locale].editor;
    const [dated = ''] = publish.aheadOf.ar.split('{day}');
    const said = () => [
      text().includes(publish.ahead),
      text().includes(dated),
      text().includes(publish.aheadNow),
    ];
    await show(locale, { mode: 'both', dateline: '2999-01-01' });
    expect(said()).toEqual([true, true, true]);
    for (const about of [
      { mode: 'both', dateline: '2999-01-01', isLater: true },
      { mode: 'both', dateline: '2019-01-01' },
      { mode: 'release', dateline: '2999-01-01' },
      { mode: 'alone', dateline: '2999-01-01' },
    ] as const) {
      await show(locale, about);
      expect(said()).toEqual([false, false, false]);
    }
  },
);
