import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { issueText } from '@/lib/i18n/issue-text';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { exchangeSlugs as exchangeVerb } from './exchange-slugs';
import { slugIssues } from './slug-issues';

const exchangeSlugs = committed(exchangeVerb);

let omar: UserActor;
let sara: UserActor;
beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

async function givenSlug(slug: string, by = omar, title = 'Ports of the Gulf') {
  const { editions } = await givenEntry({ by, en: { title, ...(slug && { slug }) } });
  return editions.en ?? '';
}

const stored = (id: string) =>
  db().edition.findUniqueOrThrow({
    where: { id },
    select: { slug: true, slugFolded: true, fieldsVersion: true },
  });
const slugOf = async (id: string) => (await stored(id)).slug;
const issueOf = async (actor: UserActor, id: string, slug: string) =>
  (await slugIssues(db(), actor, slug, { id, locale: 'en' }))[0];

describe('Somebody who types the address of another piece', () => {
  it('is told which one it is, and that the two can be exchanged', async () => {
    const [own, other] = [await givenSlug('told-own'), await givenSlug('told-other')];
    const issue = await issueOf(omar, own, 'told-other');
    expect(issue).toMatchObject({ key: 'slug.exchangeable', params: { title: 'Ports of the Gulf' } });
    if (issue) expect(issueText(issue, 'ar')).toContain('«Ports of the Gulf»');
    expect(await slugOf(other)).toBe('told-other');
  });

  it('is told nothing of the sort without an address to give, or where somebody else’s piece is not theirs to change', async () => {
    await givenSlug('not-offered');
    expect(await issueOf(omar, await givenSlug(''), 'not-offered')).toMatchObject({ key: 'slug.taken' });
    const ofSara = await givenSlug('of-sara', sara);
    expect(await issueOf(sara, ofSara, 'not-offered')).toEqual({ path: 'slug', key: 'slug.taken' });
  });
});

describe('Two pieces that exchange their addresses', () => {
  it('have each other’s, with one event each, and have their own again when it is undone', async () => {
    const [own, other] = [await givenSlug('own-address'), await givenSlug('other-address')];
    const versions = [(await stored(own)).fieldsVersion, (await stored(other)).fieldsVersion];
    expect(await exchangeSlugs(omar, own, 'OTHER-address')).toEqual({ formerSlug: 'own-address' });
    expect([await stored(own), await stored(other)]).toEqual([
      { slug: 'other-address', slugFolded: 'other-address', fieldsVersion: (versions[0] ?? 0) + 1 },
      { slug: 'own-address', slugFolded: 'own-address', fieldsVersion: (versions[1] ?? 0) + 1 },
    ]);
    const events = await db().auditEvent.findMany({
      where: { action: 'edition.fields_changed', data: { path: ['exchangedFor'], not: null as never } },
      select: { data: true },
    });
    expect(events.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { slug: 'other-address', exchangedFor: 'own-address' },
        { slug: 'own-address', exchangedFor: 'other-address' },
      ]),
    );
    await exchangeSlugs(omar, own, 'own-address');
    expect([await slugOf(own), await slugOf(other)]).toEqual(['own-address', 'other-address']);
  });

  it('are found by readers where they were until both are published', async () => {
    const make = async (slug: string) =>
      (await givenEntry({ en: { slug }, publish: ['en'] })).editions.en ?? '';
    const [own, other] = [await make('read-own'), await make('read-other')];
    await exchangeSlugs(omar, own, 'read-other');
    const published = await db().publication.findMany({
      where: { editionId: { in: [own, other] } },
      select: { editionId: true, slug: true },
    });
    expect(Object.fromEntries(published.map(({ editionId, slug }) => [editionId, slug]))).toEqual({
      [own]: 'read-own',
      [other]: 'read-other',
    });
  });

  it('are both such that the user may change them', async () => {
    const [ofSara, ofOmar] = [await givenSlug('exchange-of-sara', sara), await givenSlug('exchange-of-omar')];
    await expect(exchangeSlugs(sara, ofSara, 'exchange-of-omar')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(exchangeSlugs(sara, ofOmar, 'exchange-of-sara')).rejects.toMatchObject({
      code: 'not_found',
    });
    expect([await slugOf(ofSara), await slugOf(ofOmar)]).toEqual(['exchange-of-sara', 'exchange-of-omar']);
  });

  it('are refused once one of them has another address', async () => {
    const own = await givenSlug('left-own');
    await expect(exchangeSlugs(omar, own, 'left-by-nobody')).rejects.toMatchObject({ code: 'conflict' });
    const without = await givenSlug('');
    await expect(exchangeSlugs(omar, without, 'left-own')).rejects.toMatchObject({ code: 'conflict' });
    await expect(exchangeSlugs(omar, 'no-id', 'left-own')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are locked in one order: two people who exchange them at once both get an answer', async () => {
    const [own, other] = [await givenSlug('race-own'), await givenSlug('race-other')];
    const outcomes = await Promise.allSettled([
      exchangeSlugs(omar, own, 'race-other'),
      exchangeSlugs(omar, other, 'race-own'),
    ]);
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    const slugs = [await slugOf(own), await slugOf(other)];
    expect(slugs).toEqual(done === 1 ? ['race-other', 'race-own'] : ['race-own', 'race-other']);
  });
});
