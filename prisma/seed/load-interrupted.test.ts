import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { db } from '@/lib/db';
import { getList } from '@/lib/lists/get-list';
import type { ListKey } from '@/lib/lists/types';
import { entries, lists } from './content/newsroom';
import { loadSampleIfEmpty } from './load-sample';

/** Makes the load fail at the first change of this kind after `published` pieces are published. */
async function interrupt(when: string, table: string, published: number): Promise<void> {
  await db().$executeRawUnsafe(`CREATE OR REPLACE FUNCTION power_cut() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM "Publication") >= ${published} THEN RAISE EXCEPTION 'power cut'; END IF;
      RETURN NEW;
    END $$`);
  await db().$executeRawUnsafe(
    `CREATE TRIGGER power_cut BEFORE ${when} ON "${table}" FOR EACH ROW EXECUTE FUNCTION power_cut()`,
  );
  await expect(loadSampleIfEmpty()).rejects.toThrow(/power cut/);
  await db().$executeRawUnsafe(`DROP TRIGGER power_cut ON "${table}"`);
}

describe('A load of the sample newsroom that was interrupted', () => {
  it('continues inside the piece where it stopped, and leaves no piece incomplete or twice', async () => {
    await interrupt('UPDATE OF "sectionId"', 'Entry', 0);
    await interrupt('INSERT', 'EditionStep', 1);
    await interrupt('UPDATE OF "slug"', 'Edition', 3);
    await interrupt('INSERT', 'Publication', 5);
    await interrupt('INSERT', 'Edition', 8);
    await interrupt('INSERT', 'ListPin', 11);
    expect(await loadSampleIfEmpty()).toBe(true);
    expect(await db().entry.count()).toBe(entries.length);
    const languages = entries.flatMap(({ ar, en }) => [ar, en]).filter(Boolean);
    expect(await db().edition.count()).toBe(languages.length);
    expect(await db().edition.count({ where: { OR: [{ slug: null }, { title: '' }] } })).toBe(0);
    expect(await db().publication.count()).toBe(entries.flatMap((entry) => entry.publish).length);
    expect(await db().release.count()).toBe(2);
    expect(await loadSampleIfEmpty()).toBe(false);
  }, 120_000);

  it('ends with the lists in the intended order', async () => {
    for (const [key, wanted] of Object.entries(lists)) {
      const { items } = await getList(SYSTEM_ACTOR, key as ListKey);
      const editions = await db().edition.findMany();
      const found = items.map(({ entryId }) => {
        const slugs = editions.filter((edition) => edition.entryId === entryId).map(({ slug }) => slug);
        return entries.find(({ ar, en }) => slugs.includes(ar?.slug ?? '') || slugs.includes(en?.slug ?? ''))
          ?.key;
      });
      expect(found).toEqual(wanted);
    }
  });
});
