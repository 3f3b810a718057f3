import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { cardKey } from '@/lib/public-changes/keys';
import { findPiece } from '@/lib/publications/find-piece';
import { findShareCard } from '@/lib/publications/find-share-card';
import { readSettings } from '@/lib/settings/get-settings';
import { updateSettings } from '@/lib/settings/update-settings';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { transaction } from '@/lib/transaction';
import { CARD_VERSION } from './card-content';
import { CARD_HANDLER, REFRESH_CARDS_HANDLER } from './card-handlers';
import { CARD_JOB, REFRESH_CARDS_JOB } from './card-jobs';
import { makeCard } from './make-card';

vi.mock('./make-card', () => ({ makeCard: vi.fn() }));
const drawn = vi.mocked(makeCard);

beforeEach(async () => {
  drawn.mockReset().mockResolvedValue(Buffer.from('png'));
  await db().$executeRaw`DELETE FROM pgboss.job`;
});

const signal = new AbortController().signal;
let slugs = 0;

/** A published article, and what the job for its card is told. */
async function givenPublished(title: string) {
  slugs += 1;
  const slug = `shared-${slugs}`;
  const { editions } = await givenEntry({ en: { title, slug }, publish: ['en'] });
  const editionId = editions.en ?? '';
  const { id } = await db().publication.findUniqueOrThrow({ where: { editionId } });
  return { id, editionId, slug };
}

const makeCardOf = (id: string) => CARD_HANDLER.run({ publicationId: id }, { signal });
const pieceAt = async (slug: string) => findPiece('en', 'article', slug);

describe('Publishing', () => {
  it('has the card made by a job, and the page names it from then on', async () => {
    const { id, slug } = await givenPublished('Ports');
    const [job] = await jobsOf(CARD_JOB);
    expect(job).toMatchObject({ state: 'created' });
    const delayMs = (job?.start_after.getTime() ?? 0) - (job?.created_on.getTime() ?? 0);
    expect(delayMs).toBeGreaterThanOrEqual(2_000);
    expect(delayMs).toBeLessThan(10_000);
    expect((await pieceAt(slug))?.cardPath).toBeNull();
    await makeCardOf(id);
    expect(drawn).toHaveBeenCalledWith(expect.objectContaining({ title: 'Ports', locale: 'en' }));
    const path = (await pieceAt(slug))?.cardPath ?? '';
    expect(path).toMatch(new RegExp(`^/cards/${id}/[\\w-]{22}\\.png$`));
    expect(await findShareCard(id)).toMatchObject({ path, content: { title: 'Ports' } });
    const change = await db().publicChange.findUnique({ where: { number: await lastPublicChange() } });
    expect(change?.keys).toEqual([cardKey(id)]);
  });

  it('succeeds when the card cannot be drawn, and the page does without', async () => {
    drawn.mockRejectedValue(new Error('no ink'));
    const { id, slug } = await givenPublished('Ships');
    await expect(makeCardOf(id)).rejects.toThrow('no ink');
    expect((await pieceAt(slug))?.cardPath).toBeNull();
    expect(await findShareCard(id)).toBeNull();
  });

  it('of what the card does not show changes neither card nor page', async () => {
    const { id, editionId } = await givenPublished('Canals');
    await makeCardOf(id);
    await db().publication.update({ where: { editionId }, data: { bodyHtml: '<p>Other.</p>' } });
    const number = await lastPublicChange();
    await makeCardOf(id);
    expect(drawn).toHaveBeenCalledTimes(1);
    expect(await lastPublicChange()).toBe(number);
  });

  it('of another title leads to another card', async () => {
    const { id, slug } = await givenPublished('Old');
    await makeCardOf(id);
    const before = (await pieceAt(slug))?.cardPath;
    await db().publication.update({ where: { id }, data: { title: 'New' } });
    await makeCardOf(id);
    expect((await pieceAt(slug))?.cardPath).not.toBe(before);
  });

  it('while a card is drawn leaves it to the job that follows', async () => {
    const { id, slug } = await givenPublished('First');
    drawn.mockImplementationOnce(async () => {
      await db().publication.update({ where: { id }, data: { title: 'Second' } });
      return Buffer.from('png');
    });
    await makeCardOf(id);
    expect((await pieceAt(slug))?.cardPath).toBeNull();
    await makeCardOf(id);
    expect((await findShareCard(id))?.content.title).toBe('Second');
  });
});

describe('A withdrawn piece', () => {
  it('has no card, and a job that comes late makes none', async () => {
    const { id, editionId } = await givenPublished('Secret');
    await makeCardOf(id);
    await unpublishEdition(await signedIn('omar'), editionId);
    expect(await findShareCard(id)).toBeNull();
    await makeCardOf(id);
    expect(await db().shareCard.count({ where: { publicationId: id } })).toBe(0);
  });

  it('while its card is drawn gets none', async () => {
    const { id, editionId } = await givenPublished('Secret too');
    drawn.mockImplementationOnce(async () => {
      await unpublishEdition(await signedIn('omar'), editionId);
      return Buffer.from('png');
    });
    await makeCardOf(id);
    expect(await db().shareCard.count({ where: { publicationId: id } })).toBe(0);
  });
});

describe('All cards', () => {
  const outstanding = () =>
    transaction(async (tx) => {
      await REFRESH_CARDS_HANDLER.enqueueOutstanding?.(tx);
    });

  it('of an older version are made again after a start, and one that fails stops no other', async () => {
    const [one, two] = [await givenPublished('One'), await givenPublished('Two')];
    await REFRESH_CARDS_HANDLER.run({ after: null }, { signal });
    await db().$executeRaw`DELETE FROM pgboss.job`;
    await outstanding();
    expect(await jobsOf(REFRESH_CARDS_JOB)).toEqual([]);
    await db().shareCard.updateMany({
      where: { publicationId: { in: [one.id, two.id] } },
      data: { version: CARD_VERSION - 1 },
    });
    await outstanding();
    expect(await jobsOf(REFRESH_CARDS_JOB)).toHaveLength(1);
    drawn.mockRejectedValueOnce(new Error('no ink'));
    await REFRESH_CARDS_HANDLER.run({ after: null }, { signal });
    const versions = await db().shareCard.findMany({ where: { publicationId: { in: [one.id, two.id] } } });
    expect(versions.map(({ version }) => version).sort()).toEqual([CARD_VERSION - 1, CARD_VERSION]);
  });

  it('follow another name of the center and of a section', async () => {
    const { id } = await givenPublished('Named');
    await makeCardOf(id);
    const layla = await signedIn('layla');
    const settings = await readSettings(db());
    await transaction((tx) => updateSettings(tx, layla, { ...settings, nameEn: 'Another Center' }));
    expect(await jobsOf(REFRESH_CARDS_JOB)).toHaveLength(1);
    const before = await db().shareCard.findUniqueOrThrow({ where: { publicationId: id } });
    await REFRESH_CARDS_HANDLER.run({ after: null }, { signal });
    expect(drawn).toHaveBeenLastCalledWith(expect.objectContaining({ site: 'Another Center' }));
    const after = await db().shareCard.findUniqueOrThrow({ where: { publicationId: id } });
    expect(after.hash).not.toBe(before.hash);
  });
});

describe('The card of the site', () => {
  it('exists in both languages, and there is none for anything else', async () => {
    expect(await findShareCard('ar')).toMatchObject({ content: { locale: 'ar', section: '' } });
    expect(await findShareCard('en')).toMatchObject({ content: { locale: 'en', title: 'Another Center' } });
    for (const id of ['fr', 'x', '', '00000000-0000-4000-8000-000000000000']) {
      expect(await findShareCard(id)).toBeNull();
    }
  });
});
