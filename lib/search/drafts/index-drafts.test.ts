import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listEntries } from '@/lib/entries/list-entries';
import { JOB_HANDLERS } from '@/lib/job-registry/job-handlers';
import { startJobs } from '@/lib/job-registry/start-jobs';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { SEARCH_VERSION } from '@/lib/search/search-version';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, writeDocument } from '@/lib/testing/committed';
import { eventually } from '@/lib/testing/eventually';
import { givenEntry } from '@/lib/testing/factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { DRAFT_JOB } from './draft-job';
import { indexDrafts } from './index-drafts';

const indexNow = (batchSize?: number) =>
  indexDrafts({ since: null, quietSeconds: 0, ...(batchSize && { batchSize }) });

async function isFound(word: string): Promise<boolean> {
  const { rows } = await listEntries(await signedIn('omar'), { kind: 'article', size: 10, query: word });
  return rows.length === 1;
}

async function givenDraft(word: string): Promise<string> {
  const { editions } = await givenEntry({ en: { body: [{ p: `A piece about the ${word}.` }] } });
  return editions.en ?? '';
}

async function write(editionId: string, word: string): Promise<void> {
  const draft = { kicker: '', title: 'Rewritten', standfirst: '', body: [{ p: `About the ${word}.` }] };
  await writeDocument(await signedIn('omar'), editionId, article(draft, newBlockId));
}

beforeAll(() => indexNow());

describe('The words of a draft', () => {
  it('find it once they were indexed, and the words that were deleted no longer do', async () => {
    const id = await givenDraft('quokka');
    expect(await isFound('quokka')).toBe(false);
    expect(await indexNow()).toBe(1);
    expect(await isFound('quokka')).toBe(true);
    await write(id, 'wombat');
    expect(await indexNow()).toBe(1);
    expect([await isFound('quokka'), await isFound('wombat')]).toEqual([false, true]);
  });

  it('are not taken again when nothing but a field was changed', async () => {
    const id = await givenDraft('numbat');
    await indexNow();
    const fields = { fieldsVersion: 1, slug: 'numbat', dateline: null };
    await saveEditionFields(await signedIn('omar'), id, fields);
    expect(await indexNow()).toBe(0);
  });

  it('are left alone while somebody types', async () => {
    await givenDraft('bilby');
    expect(await indexDrafts({ since: null })).toBe(0);
    expect(await indexNow()).toBe(1);
  });

  it('are all taken again in batches for a newer version, whenever the texts were changed', async () => {
    await db().editionSearch.updateMany({ data: { searchVersion: SEARCH_VERSION - 1 } });
    const count = await db().edition.count();
    expect(count).toBeGreaterThan(2);
    expect(await indexNow(2)).toBe(count);
    expect(await indexNow(2)).toBe(0);
  });

  it('are looked for only behind an instant if one is given', async () => {
    const id = await givenDraft('potoroo');
    const { entryId } = await db().edition.findUniqueOrThrow({ where: { id } });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await db().$executeRaw`UPDATE "Entry" SET "changedAt" = ${hourAgo} WHERE "id" = ${entryId}::uuid`;
    expect(await indexDrafts({ since: new Date(Date.now() - 60_000), quietSeconds: 0 })).toBe(0);
    expect(await indexNow()).toBe(1);
  });

  it('of a document that cannot be read are none, and those of the others are found', async () => {
    const id = await givenDraft('kowari');
    await givenDraft('dunnart');
    await db().$executeRaw`UPDATE "Edition" SET "document" = '{"type": "unknown"}' WHERE "id" = ${id}::uuid`;
    expect(await indexNow()).toBe(2);
    expect([await isFound('kowari'), await isFound('dunnart')]).toEqual([false, true]);
  });
});

it('A draft is found some seconds after its last change, without a word of saving about it', async () => {
  const statements = await recordedStatements(() => givenDraft('echidna'));
  expect(statements.filter(({ text }) => /EditionSearch|pgboss/.test(text))).toEqual([]);
  const handlers = JOB_HANDLERS.filter(({ kind }) => kind.name === DRAFT_JOB.name);
  const jobs = await startJobs({ runs: true, handlers });
  try {
    await eventually(async () => expect(await isFound('echidna')).toBe(true), {
      timeoutMs: 100_000,
      intervalMs: 200,
    });
  } finally {
    await jobs.stop();
  }
}, 120_000);
