import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { mergeWaitingWords } from './merge-waiting-words';

let omar: UserActor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

async function publishOne(): Promise<void> {
  const [section, person] = [await givenSection(), await givenPerson()];
  const { editions } = await givenEntry({ sectionId: section.id, authorIds: [person.id], ar: {} });
  await publishPresent(omar, editions.ar ?? '');
}

/** How many pages of words waited, each time merging them. */
async function pagesThatWaited(): Promise<number> {
  const [row] = await db().$queryRaw<{ pages: bigint }[]>`
    SELECT gin_clean_pending_list('"SearchDocument_vector_idx"') + gin_clean_pending_list('"SearchDocument_titleVector_idx"')
      + gin_clean_pending_list('"SearchDocument_titleFolded_idx"') AS "pages"`;
  return Number(row?.pages);
}

it('The words of a piece that is published wait, and none does after they are merged', async () => {
  await publishOne();
  expect(await pagesThatWaited()).toBeGreaterThan(0);
  await publishOne();
  await transaction(mergeWaitingWords);
  expect(await pagesThatWaited()).toBe(0);
});
