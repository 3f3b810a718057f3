import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { EVERYTHING } from '@/lib/public-changes/keys';
import { transaction } from '@/lib/transaction';
import { type CountStatements, countStatements } from './count-statements';
import { httpGet } from './http-get';
import { ENCODINGS, type MeasuredServer } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { type Spread, spreadOf } from './percentiles';
import { findArticlePaths, findPageSorts, type PageSort } from './site-addresses';

export interface ColdPage {
  label: string;
  spread: Spread;
  /** SQL statements of one first request, the fewest of several; the most of both languages. Null where the server's log does not tell. */
  statements: number | null;
}

/** Enough for the front process to hear of a change and for the application to end what it renders. */
const SETTLE_MS = 150;

/** Enough for what was read often before, which is rendered again at once. */
const FIRST_SETTLE_MS = 5_000;

const TIMES_COUNTED = 4;

/** Newer articles are measured. Arabic and English ones come in turn. */
const COMPANIONS_AFTER = 100;

/**
 * Says that everything was withdrawn: all pages are dropped. Only those that were read more than once since they were dropped last are rendered
 * before they are requested, so that nothing may be requested twice.
 */
async function dropPages(): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public change'))`;
    await tx.$executeRaw`
      WITH stored AS (
        INSERT INTO "PublicChange" ("number", "keys", "withdrawn")
        SELECT max("number") + 1, ARRAY[${EVERYTHING}], ARRAY[${EVERYTHING}] FROM "PublicChange"
        RETURNING "number", "keys", "withdrawn"
      )
      SELECT pg_notify('public_change',
        json_build_object('number', "number"::text, 'keys', "keys", 'withdrawn', "withdrawn")::text) FROM stored`;
  });
  await pause(SETTLE_MS);
}

/** Drops all pages, and has the parts rendered that this one shares with others, as they are whenever a site has readers. */
async function makeCold({ server, agent, companions }: Asking, path: string): Promise<void> {
  await dropPages();
  const companion = companions.find((other) => other.slice(0, 3) === path.slice(0, 3));
  if (companion) await getPage({ server, agent }, companion);
}

async function getPage({ server, agent }: Pick<Asking, 'server' | 'agent'>, path: string): Promise<number> {
  const url = `${server.origin('browser')}${path}`;
  const reply = await httpGet(url, { 'accept-encoding': ENCODINGS.browser }, agent);
  if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
  return reply.milliseconds;
}

async function statementsOf({ paths }: PageSort, asking: Asking, count: CountStatements): Promise<number> {
  const counts: number[] = [];
  for (const path of paths.slice(0, 2)) counts.push(await fewestStatements(path, asking, count));
  return Math.max(...counts);
}

/** Jobs and other loops of the application ask the database meanwhile, which can only add to a count. */
async function fewestStatements(path: string, asking: Asking, count: CountStatements): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time < TIMES_COUNTED; time += 1) {
    await makeCold(asking, path);
    counts.push(await count(() => getPage(asking, path)));
  }
  return Math.min(...counts);
}

interface Asking {
  server: MeasuredServer;
  agent: Agent;
  /** An article in each language that is measured nowhere. */
  companions: string[];
}

interface Measured {
  server: MeasuredServer;
  newsroom: NewsroomUnderTest;
  rounds: number;
}

/** Requests each page `rounds` times right after it was dropped, one request at a time. */
export async function measureColdPages({ server, newsroom, rounds }: Measured): Promise<ColdPage[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sorts = await findPageSorts(newsroom);
  const asking = { server, agent, companions: await findArticlePaths(2, COMPANIONS_AFTER) };
  const times = new Map<PageSort, number[]>(sorts.map((sort) => [sort, []]));
  try {
    await dropPages();
    await pause(FIRST_SETTLE_MS);
    for (let round = 0; round < rounds; round++) {
      for (const sort of sorts) {
        const path = sort.paths[round % sort.paths.length] ?? '';
        await makeCold(asking, path);
        times.get(sort)?.push(await getPage(asking, path));
      }
    }
    return await countStatements(newsroom, async (count) => {
      const pages: ColdPage[] = [];
      for (const sort of sorts) {
        const statements = count && (await statementsOf(sort, asking, count));
        pages.push({ label: sort.label, spread: spreadOf(times.get(sort) ?? []), statements });
      }
      return pages;
    });
  } finally {
    agent.destroy();
  }
}
