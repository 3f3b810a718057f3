import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { countTabs } from './count-tabs';

let omar: UserActor;
let sara: UserActor;
let daniel: UserActor;

/** So many pieces of one kind, without a text. */
const givenMany = (count: number, { userId }: UserActor, kind: string, statusEn: string) => db().$executeRaw`
  INSERT INTO "Entry" ("id", "kind", "createdById", "statusEn", "updatedAt")
  SELECT gen_random_uuid(), ${kind}::"EntryKind", ${userId}::uuid, ${statusEn}::"EditionStatus", now()
  FROM generate_series(1, ${count}::int)`;

beforeAll(async () => {
  [omar, sara, daniel] = [await signedIn('omar'), await signedIn('sara'), await signedIn('daniel')];
  await db().user.update({ where: { id: daniel.userId }, data: { role: 'author' } });
  daniel = { ...daniel, role: 'author' };
  await givenMany(2 * MAX_COUNTED, omar, 'article', 'published');
  await givenMany(MAX_COUNTED, sara, 'article', 'missing');
  await givenMany(3, sara, 'article', 'published');
  await givenMany(2, sara, 'center_news', 'published');
  await givenMany(5_500, daniel, 'article', 'missing');
  await givenMany(4, daniel, 'article', 'published');
});

describe('The numbers beside the tabs of a list', () => {
  it('are those of an author of more than a thousand pieces, whatever others have', async () => {
    const articles = await countTabs(sara, 'article');
    expect(articles.published).toEqual({ count: 3, isMore: false });
    expect(articles.all).toEqual({ count: 1_000, isMore: true });
    expect(articles.changed).toEqual({ count: 0, isMore: false });
    expect((await countTabs(sara, 'center_news')).all).toEqual({ count: 2, isMore: false });
  });

  it('say more than a thousand only where there are', async () => {
    const articles = await countTabs(omar, 'article');
    expect(articles.published).toEqual({ count: 1_000, isMore: true });
    expect(articles.mine).toEqual({ count: 1_000, isMore: true });
    expect((await countTabs(omar, 'center_news')).published).toEqual({ count: 2, isMore: false });
  });

  it('are left out where an author has so many pieces that they are not counted', async () => {
    expect((await countTabs(daniel, 'article')).published).toBeNull();
  });
});
