import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { ReleasedEdition, ReleaseView } from '@/lib/releases/types';
import { showRelease } from './show-release';

const omar = { id: 'omar', nameAr: 'عمر', nameEn: 'Omar' };
const plan = { at: new Date('2026-12-03T05:00:00Z'), wallTime: '2026-12-03T09:00', timeZone: 'Asia/Dubai' };
const published = { publishedAt: new Date('2026-12-03T05:00:00Z'), publishedBy: null };

const edition: ReleasedEdition = {
  ...{ id: 'e', kind: 'publish', locale: 'en', title: 'Water from the sun', piece: null, change: null },
  ...{
    revisionNumber: 4,
    isPublic: true,
    wasPublic: true,
    isBehind: false,
    issues: [],
    warnings: [],
    notice: '',
  },
};

const view = (about: Partial<ReleaseView>): ReleaseView => ({
  ...{ id: 'r', number: 7, name: 'Water', version: 3, state: 'open', plan: null, failure: [], issues: [] },
  ...{ createdBy: omar, createdAt: new Date('2026-11-26T08:00:00Z'), publishedAt: null, publishedBy: null },
  ...{ rolledBack: null, editions: [edition], lists: [], redirects: [], signatures: [] },
  ...about,
});

const sentence = (about: Partial<ReleaseView>, locale: Locale = 'en') =>
  showRelease(view(about), locale).sentence;

describe('Whoever opens a release', () => {
  it('reads when readers get it, with weekday and zone, in the language of the interface', () => {
    expect(sentence({ state: 'planned', plan })).toMatch(/Thursday.*3 December 2026.*09:00.*Gulf/);
    expect(sentence({ state: 'planned', plan }, 'ar')).toMatch(/الخميس.*3 ديسمبر.*2026.*09:00/);
  });

  it.each(LOCALES)('reads what became of it, each time in other words (%s)', (locale) => {
    const rolledBack = { by: omar, at: new Date('2026-12-04T05:00:00Z') };
    const sentences = [
      sentence({}, locale),
      sentence({ state: 'planned', plan }, locale),
      sentence({ state: 'refused', plan }, locale),
      sentence({ state: 'published', ...published }, locale),
      sentence({ state: 'published', ...published, publishedBy: omar }, locale),
      sentence({ state: 'rolledBack', ...published, rolledBack }, locale),
      sentence({ state: 'discarded' }, locale),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((each) => each.includes(locale === 'ar' ? 'عمر' : 'Omar'))).toHaveLength(2);
  });

  it('reads of what was refused which piece it was about', () => {
    const failure = [{ path: 'edition:e', key: 'corrections.reasonMissing' }];
    const shown = showRelease(view({ state: 'refused', plan, failure }), 'en');
    expect(shown.failure).toEqual([expect.stringMatching(/^Water from the sun: ./)]);
  });

  it.each([
    ['nothing of it', {}, false],
    ['a newer text', { isBehind: true }, true],
    [
      'that readers see another text by now',
      { issues: [{ path: 'edition:e', key: 'releases.outdated', params: { title: 'Water' } }] },
      true,
    ],
  ])('may take the text of now when there is %s', (_what, about, canTake) => {
    const { editions } = showRelease(view({ editions: [{ ...edition, ...about }] }), 'en');
    expect(editions[0]?.canTake).toBe(canTake);
  });

  it('changes what is open, and rolls back what is published', () => {
    const can = (about: Partial<ReleaseView>) => showRelease(view(about), 'en').can;
    expect(can({})).toEqual({ change: true, rollBack: false });
    expect(can({ state: 'published', ...published })).toEqual({ change: false, rollBack: true });
    expect(can({ state: 'discarded' })).toEqual({ change: false, rollBack: false });
  });
});
