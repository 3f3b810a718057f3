import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { AuditEventView } from '@/lib/audit-log/types';
import { AuditSentence } from './audit-sentence';

const EVENT: AuditEventView = {
  ...{ id: '1', at: new Date('2026-01-02T08:00:00Z'), actor: { kind: 'system' } },
  ...{ action: 'release.item_added', subjectType: 'release', subjectId: 'r', locale: 'ar', href: null },
  names: { ar: 'عن السدود', en: 'On dams' },
  subjectNames: { ar: 'Spring issue', en: 'Spring issue' },
  item: { kind: 'publish', address: '' },
  ...{ plannedFor: null, hasReason: false, fromPosition: null, toPosition: null, role: null, attempts: 1 },
  ...{ changed: [], isDraft: false, isDescribed: false },
};

const sentence = (event: Partial<AuditEventView>, locale: 'ar' | 'en' = 'en') =>
  renderToStaticMarkup(<AuditSentence event={{ ...EVENT, ...event }} locale={locale} />);
const plain = (html: string) => html.replace(/<[^>]+>/g, '');

it('An act on a release names the edition, in the language of the interface, and the release, each isolated', () => {
  expect(sentence({})).toBe(
    'Took the Arabic edition of “<bdi lang="en" dir="ltr">On dams</bdi>” into the release <bdi>Spring issue</bdi>',
  );
  expect(sentence({}, 'ar')).toBe(
    'إدخال النسخة العربية من «<bdi lang="ar" dir="rtl">عن السدود</bdi>» في الحزمة <bdi>Spring issue</bdi>',
  );
});

it.each([
  [
    'list.updated',
    { isDraft: true },
    'Changed what readers are to see of the list Spring issue, in its draft',
  ],
  ['list.updated', {}, 'Changed what readers see of the list Spring issue'],
  ['list.entry_added', { isDraft: true }, 'Added “On dams” to the draft of the list Spring issue'],
  [
    'list.draft_published',
    { isDescribed: true },
    'Published the draft of the list Spring issue, which changed its name or where it is shown',
  ],
] as const)('What readers see of a list is told from its draft: %s %o', (action, event, expected) => {
  expect(plain(sentence({ action, subjectType: 'list', item: null, ...event }))).toBe(expected);
});

it('A title that exists in the other language alone keeps its own direction', () => {
  expect(sentence({ names: { ar: 'عن السدود', en: null } })).toContain(
    '<bdi lang="ar" dir="rtl">عن السدود</bdi>',
  );
});

it.each([
  [{ item: { kind: 'withdraw', address: '' } }, 'the withdrawal of the Arabic edition of “On dams”'],
  [
    { item: { kind: 'list', address: '' }, locale: null, names: { ar: 'الأولى', en: 'Front page' } },
    'the list Front page',
  ],
  [
    { item: { kind: 'redirect', address: '/en/articles/old' }, locale: null },
    'the redirect of /en/articles/old',
  ],
  [{ item: null }, 'something'],
] as [Partial<AuditEventView>, string][])('What is taken in is said: %o', (event, expected) => {
  expect(plain(sentence(event))).toBe(`Took ${expected} into the release Spring issue`);
});

it('A reason, a newer text, a language and a moment are told apart', () => {
  const changed = { action: 'release.item_changed' };
  expect(plain(sentence({ ...changed, hasReason: true }))).toContain('Gave the reason for updating');
  expect(plain(sentence(changed))).toContain('as it is now');
  expect(plain(sentence({ action: 'release.signed_off' }))).toBe(
    'Signed off the Arabic of the release Spring issue',
  );
  const plannedFor = new Date('2026-03-05T05:00:00Z');
  expect(plain(sentence({ action: 'release.planned', plannedFor }))).toContain('5 March 2026');
});

it.each(['publish', 'withdraw', 'redirect'] as const)(
  'What is taken in anew is no "she" in Arabic, whatever it is: %s',
  (kind) => {
    const changed = { action: 'release.item_changed', item: { kind, address: '/en/articles/old' } };
    expect(plain(sentence(changed, 'ar'))).toMatch(/^إدخال أحدث صيغة من .+ في الحزمة Spring issue$/);
  },
);

it('What was refused at its moment is told of the edition in Arabic as it is written', () => {
  expect(plain(sentence({ action: 'edition.schedule_refused' }, 'ar'))).toBe(
    'رفض ما جُدول بشأن النسخة العربية عند موعده: عن السدود',
  );
});

it.each([
  ['release.item_added', 'Took the Arabic edition of “On dams” into this release', /في هذه الحزمة$/],
  ['release.published', 'Published this release', /^نشر هذه الحزمة$/],
  ['release.created', 'Began this release', /^بدء هذه الحزمة$/],
  ['release.signed_off', 'Signed off the Arabic of this release', /^إجازة العربية في هذه الحزمة$/],
])('The page of a release does not name it again: %s', (action, english, arabic) => {
  const here = (locale: 'ar' | 'en') =>
    plain(renderToStaticMarkup(<AuditSentence event={{ ...EVENT, action }} locale={locale} isAtSubject />));
  expect(here('en')).toBe(english);
  expect(here('ar')).toMatch(arabic);
});
