import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { isoDate } from '@/lib/i18n/dates';
import { addDays } from '@/lib/i18n/days';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, release, signAll } from '@/lib/testing/given-release';
import { momentIn } from '@/lib/testing/given-scheduled';
import { getRelease } from './get-release';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

it('A release tells what it is allowed and maybe not meant to hold, and not of what goes live with it', async () => {
  const [draft, alongside] = [await givenEntry({ en: {} }), await givenEntry({ en: {} })];
  const body = [{ p: 'Text.' }, { card: draft.entryId }, { card: alongside.entryId }];
  const showing = (await givenEntry({ en: { body } })).editions.en ?? '';
  const { id } = await createRelease(omar, {
    name: 'Cards',
    editionIds: [showing, alongside.editions.en ?? ''],
  });
  const warningsOf = async () =>
    (await getRelease(omar, id)).editions.map(({ issues, warnings }) => [
      issues,
      warnings.map(({ key, params }) => [key, params]),
    ]);
  const unpublished = ['publish.cardUnpublished', { found: 1 }];
  expect(await warningsOf()).toEqual(
    expect.arrayContaining([
      [[], [unpublished]],
      [[], []],
    ]),
  );
  await signAll(omar, id);
  await release.publish(omar, id, {});
  expect((await warningsOf()).map(([, warnings]) => warnings)).toEqual([[], []]);
});

it('A release tells what leads to pieces of which it leaves nothing or no page', async () => {
  const [taken, bare] = [
    await givenEntry({ en: {}, publish: ['en'] }),
    await givenEntry({ kind: 'center_news', en: { body: [] } }),
  ];
  const body = [{ p: 'Text.' }, { card: taken.entryId }];
  const leading = await givenEntry({ kind: 'center_news', en: { body, link: `entry:${bare.entryId}` } });
  const [line, target] = [leading.editions.en ?? '', bare.editions.en ?? ''];
  const { id } = await createRelease(omar, { name: 'Nowhere', editionIds: [line, target] });
  await release.withdraw(omar, id, { editionId: taken.editions.en ?? '' });
  const { warnings } =
    (await getRelease(omar, id)).editions.find(({ piece }) => piece?.editionId === line) ?? {};
  expect(warnings?.map(({ key }) => key)).toEqual(['publish.cardUnpublished', 'publish.linkUnpublished']);
});

it('A release tells of a date that is still to come when it is published, and not of one that has come by then', async () => {
  const inDays = (days: number) => addDays(isoDate(new Date()), days) ?? '';
  const { editions } = await givenEntry({ en: { dateline: inDays(2) } });
  const seen = await createRelease(omar, { name: 'Ahead', editionIds: [editions.en ?? ''] });
  const warnings = async () =>
    (await getRelease(omar, seen.id)).editions.flatMap((item) => item.warnings.map(({ key }) => key));
  expect(await warnings()).toEqual(['publish.datelineAhead']);
  await release.plan(omar, seen.id, { moment: momentIn(3) });
  expect(await warnings()).toEqual([]);
});
