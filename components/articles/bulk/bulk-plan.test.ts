import { describe, expect, it } from 'vitest';
import type { EditionStatus } from '@/lib/entries/types';
import {
  aheadOf,
  type BulkAct,
  type BulkEntry,
  bulkPlan,
  countOutdated,
  offeredReviewers,
} from './bulk-plan';

const ALL = { publish: true, unpublish: true, assignReviewer: true, assignTranslator: true };
const NONE = { publish: false, unpublish: false, assignReviewer: false, assignTranslator: false };

function entry(
  title: string,
  ar: EditionStatus | null,
  en: EditionStatus | null,
  isAllowed = true,
): BulkEntry {
  const edition = (locale: string, status: EditionStatus | null) =>
    status && {
      ...{ id: `${title} ${locale}`, title, status, dateline: null },
      ...{ version: 1, fieldsVersion: 1, isInRelease: false },
    };
  const editions = isAllowed ? { ar: ALL, en: ALL } : { ar: NONE, en: NONE };
  return {
    ...{ id: title, kind: 'article', title, version: 1, isArchived: false },
    can: { edit: isAllowed, archive: isAllowed, trash: isAllowed, editions },
    editions: { ar: edition('ar', ar), en: edition('en', en) },
  };
}

const told = (act: BulkAct, entries: BulkEntry[], locales: ('ar' | 'en')[] = ['ar', 'en']) => {
  const { tasks, leftOut } = bulkPlan(act, entries, locales);
  return [
    tasks.map(({ entry: { title }, locale, isUpdate }) => [title, locale, isUpdate]),
    leftOut.map(({ entry: { title }, locale, why }) => [title, locale, why]),
  ];
};

const ports = entry('Ports', 'draft', 'changed');
const visit = entry('Visit', 'published', null);
const foreign = entry('Foreign', 'draft', null, false);

describe('What is done to several pieces at once', () => {
  it('leaves what the chosen reviewer wrote, and nobody is offered who wrote all of it', () => {
    const plan = bulkPlan('reviewer', [ports, visit], ['ar', 'en'], { refusedIds: ['Ports ar'] });
    expect(plan.leftOut).toMatchObject([{ entry: ports, locale: 'ar', why: 'wrote' }]);
    const wrote = (id: string, ...refusedIds: string[]) => ({
      ...{ id, nameAr: id, nameEn: id },
      refusedIds,
    });
    const people = [
      wrote('nothing'),
      wrote('one', 'Ports ar'),
      wrote('all', 'Ports ar', 'Ports en', 'Visit ar'),
    ];
    const offered = (locales: ('ar' | 'en')[]) =>
      offeredReviewers(people, bulkPlan('reviewer', [ports], locales)).map(({ id }) => id);
    expect(offered(['ar', 'en'])).toEqual(['nothing', 'one']);
    expect(offered(['ar'])).toEqual(['nothing']);
  });

  it('leaves out what has a date that is still to come, unless that is wanted of its language', () => {
    const dated = entry('Dated', 'draft', 'changed');
    for (const edition of [dated.editions.ar, dated.editions.en])
      if (edition) edition.dateline = '2999-01-01';
    const past = entry('Past', 'draft', null);
    if (past.editions.ar) past.editions.ar.dateline = '2019-01-01';
    const planned = (early: ('ar' | 'en')[]) => {
      const { tasks, leftOut } = bulkPlan('publish', [dated, past], ['ar', 'en'], { early });
      return [tasks.map(({ edition }) => edition?.id), leftOut.map(({ locale, why }) => [locale, why])];
    };
    const both = [['ar', 'ahead'] as const, ['en', 'ahead'] as const];
    expect(planned([])).toEqual([['Past ar'], both]);
    expect(planned(['en'])).toEqual([['Dated en', 'Past ar'], [both[0]]]);
    expect(planned(['ar', 'en'])).toEqual([['Dated ar', 'Dated en', 'Past ar'], []]);
    const asked = (act: BulkAct, locales: ('ar' | 'en')[] = ['ar', 'en']) => {
      const { ar, en } = aheadOf(act, [dated, past, foreign], locales);
      return [ar.map(({ entry: { title } }) => title), en.map(({ dateline }) => dateline)];
    };
    expect(asked('publish')).toEqual([['Dated'], ['2999-01-01']]);
    expect(asked('publish', ['en'])).toEqual([[], ['2999-01-01']]);
    expect(asked('withdraw')).toEqual([[], []]);
  });

  it('publishes and updates each language, and leaves what is published or not allowed', () => {
    expect(told('publish', [ports, visit, foreign])).toEqual([
      [
        ['Ports', 'ar', false],
        ['Ports', 'en', true],
      ],
      [
        ['Visit', 'ar', 'published'],
        ['Foreign', 'ar', 'forbidden'],
      ],
    ]);
  });

  it('is done in one language only where that is wanted', () => {
    expect(told('publish', [ports], ['en'])).toEqual([[['Ports', 'en', true]], []]);
  });

  it('withdraws what readers see, also of a piece that is closed', () => {
    const closed = { ...visit, isArchived: true };
    expect(told('withdraw', [ports, closed])).toEqual([
      [
        ['Ports', 'en', true],
        ['Visit', 'ar', true],
      ],
      [['Ports', 'ar', 'notPublished']],
    ]);
    expect(told('publish', [closed])).toEqual([[], [['Visit', 'ar', 'archived']]]);
  });

  it('puts whole pieces into the trash, and none that readers see', () => {
    const draft = entry('Draft', 'draft', 'unpublished');
    expect(told('trash', [draft, ports, foreign])).toEqual([
      [['Draft', null, false]],
      [
        ['Ports', null, 'public'],
        ['Foreign', null, 'forbidden'],
      ],
    ]);
  });

  it('says of how many editions a planned release will be refused, if the act touches them', () => {
    const released = entry('Released', 'changed', 'changed');
    if (released.editions.en) released.editions.en.isInRelease = true;
    const outdated = (act: BulkAct, locales: ('ar' | 'en')[] = ['ar', 'en']) =>
      countOutdated(act, bulkPlan(act, [ports, released], locales));
    expect([outdated('publish'), outdated('withdraw'), outdated('archive')]).toEqual([1, 1, 1]);
    expect([outdated('publish', ['ar']), outdated('topic'), outdated('reviewer')]).toEqual([0, 0, 0]);
  });

  it('asks each edition’s own permission for a review, and the piece’s for a topic', () => {
    expect(told('reviewer', [ports, foreign])[0]).toHaveLength(2);
    expect(told('topic', [ports, foreign])).toEqual([
      [['Ports', null, false]],
      [['Foreign', null, 'forbidden']],
    ]);
  });
});
