import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenList } from '@/lib/testing/publication-factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { getList } from './get-list';
import type { MadeArrangement } from './history/types';
import { keepArrangement } from './keep-arrangement';
import { listArrangements } from './list-arrangements';
import { publishListDraft, startListDraft } from './list-draft';
import { removeEntry } from './remove-entry';
import { restoreArrangement } from './restore-arrangement';

const key = 'center-news';

let omar: Actor;
let ids: string[];

/** One item is pinned, and the other one removed. */
beforeEach(async () => {
  omar = await signedIn('omar');
  await db().publication.deleteMany();
  await db().listDraft.deleteMany();
  const item = () => givenEntry({ kind: 'center_news', ar: {}, publish: ['ar'] });
  ids = [(await item()).entryId, (await item()).entryId].sort();
  await givenList(key, [ids[0] ?? '']);
  await db().listArrangement.deleteMany();
});

const current = async () => ({ key, version: (await getList(omar, key)).version });

/** Whether every entry that the change refers to is locked, in their order, before the list. */
async function expectEntriesFirst(change: () => Promise<unknown>) {
  const statements = await recordedStatements(change);
  const entries = statements.findIndex(({ text }) => /"Entry".*ORDER BY "id" FOR KEY SHARE/s.test(text));
  const list = statements.findIndex(({ text }) => /"List".*FOR UPDATE/s.test(text));
  expect(entries).toBeGreaterThan(-1);
  expect(entries).toBeLessThan(list);
  expect([...((statements[entries]?.values[0] ?? []) as string[])].sort()).toEqual(ids);
}

describe('Pieces that a list will refer to are locked before the list, as whoever deletes a piece does', () => {
  it('when a draft begins', async () => {
    const change = await current();
    await expectEntriesFirst(() => committed(startListDraft)(omar, change));
  });

  it('when a draft is published, also those that only the draft has', async () => {
    await committed(startListDraft)(omar, await current());
    await committed(removeEntry)(omar, { ...(await current()), entryId: ids[0] ?? '' });
    const change = await current();
    await expectEntriesFirst(() => committed(publishListDraft)(omar, change));
  });

  it('when an earlier arrangement comes back', async () => {
    await committed(removeEntry)(omar, { ...(await current()), entryId: ids[0] ?? '' });
    const change = {
      ...(await current()),
      to: (await listArrangements(omar, { key })).rows.at(-1)?.version ?? 0,
    };
    await expectEntriesFirst(() => committed(restoreArrangement)(omar, change));
    expect((await getList(omar, key)).items).toHaveLength(1);
  });
});

describe('The history of a list', () => {
  it('shows every arrangement that is kept', async () => {
    const { id } = await db().list.findUniqueOrThrow({ where: { key } });
    const rows = Array.from({ length: 210 }, (_, index) => ({
      listId: id,
      version: -index,
      arrangement: { settings: { fill: null, shown: index + 1 }, pins: [], exclusions: [] },
    }));
    await db().listArrangement.createMany({ data: rows });
    await committed(keepArrangement)(id, null);
    const made: MadeArrangement[] = [];
    for (let before: number | undefined; ; ) {
      const part = await listArrangements(omar, { key, before });
      made.push(...part.rows);
      if (part.before === null) break;
      before = part.before;
    }
    expect(made).toHaveLength(211);
    expect(made.map(({ version }) => version)).toEqual(
      made.map(({ version }) => version).sort((one, other) => other - one),
    );
  });
});
