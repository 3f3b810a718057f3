import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenSubmitted, withdrawSubmission } from '@/lib/testing/review-fixture';
import { trashEntry } from '@/lib/trash/trash-entry';
import { listEntries } from './list-entries';
import type { EntryFilter } from './listing/types';

let omar: Actor;
let sara: UserActor;

async function titles(actor: Actor, filter: Partial<EntryFilter>) {
  const { rows } = await listEntries(actor, { kind: 'article', size: 50, ...filter });
  return rows.map((row) => row.editions.ar?.title ?? row.editions.en?.title);
}

beforeAll(async () => {
  omar = await signedIn('omar');
  sara = await signedIn('sara');
  await givenEntry({ ar: { title: 'إيران والخليج' }, en: { title: 'Iran and the Gulf' }, publish: ['ar'] });
  await givenEntry({ by: sara, ar: { title: 'مسودة سارة' } });
  const changed = await givenEntry({ en: { title: 'Changed since' }, publish: ['en'] });
  await saveEditionFields(omar, changed.editions.en ?? '', {
    fieldsVersion: 2,
    slug: 'changed-since',
    dateline: '2026-01-02',
  });
  await givenEntry({ kind: 'center_news', ar: { title: 'خبر' } });
});

describe('The list of articles', () => {
  it('shows the newest change first and no other kind', async () => {
    expect(await titles(omar, {})).toEqual(['Changed since', 'مسودة سارة', 'إيران والخليج']);
  });

  it('is searched without regard to hamza, and in both languages', async () => {
    expect(await titles(omar, { query: 'ايران' })).toEqual(['إيران والخليج']);
    expect(await titles(omar, { query: 'gulf iran' })).toEqual(['إيران والخليج']);
    expect(await titles(omar, { query: '100%' })).toEqual([]);
    expect(await titles(omar, { query: 'خليج' })).toEqual(['إيران والخليج']);
    expect(await titles(omar, { query: 'gu' })).toEqual(['إيران والخليج']);
  });

  it('is filtered by the state of one language', async () => {
    expect(await titles(omar, { locale: 'ar', state: 'published' })).toEqual(['إيران والخليج']);
    expect(await titles(omar, { locale: 'en', state: 'draft' })).toEqual(['إيران والخليج']);
    expect(await titles(omar, { locale: 'en', state: 'changed' })).toEqual(['Changed since']);
    expect(await titles(omar, { locale: 'en', state: 'missing' })).toEqual(['مسودة سارة']);
    expect(await titles(omar, { locale: 'en', state: 'published' })).toEqual([]);
  });

  it('is filtered by the stage of a review, and shows as drafts what nobody reviews', async () => {
    const { id } = await givenSubmitted(sara, 'Numbers to check');
    expect(await titles(omar, { locale: 'en', state: 'in_review' })).toEqual(['Numbers to check']);
    expect(await titles(omar, { locale: 'ar', state: 'in_review' })).toEqual([]);
    expect(await titles(omar, { locale: 'en', state: 'draft' })).toEqual(['إيران والخليج']);
    await withdrawSubmission(sara, id, { stage: 'in_review', note: '' });
    expect(await titles(omar, { locale: 'en', state: 'in_review' })).toEqual([]);
    expect(await titles(omar, { locale: 'en', state: 'draft' })).toContain('Numbers to check');
    await committed(trashEntry)(sara, (await db().edition.findUniqueOrThrow({ where: { id } })).entryId, {
      reason: 'Only for this test.',
    });
  });

  it('shows authors only what they began', async () => {
    expect(await titles(sara, {})).toEqual(['مسودة سارة']);
    expect(await titles(omar, { tab: 'mine' })).not.toContain('مسودة سارة');
  });
});
