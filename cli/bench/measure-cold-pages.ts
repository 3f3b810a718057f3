import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { transaction } from '@/lib/transaction';
import { type CountStatements, countStatements } from './count-statements';
import { httpGet } from './http-get';
import { ENCODINGS, type MeasuredServer } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { type Spread, spreadOf } from './percentiles';
import { findPageSorts, type Page, type PageSort } from './site-addresses';

export interface ColdPage {
  label: string;
  spread: Spread;
  /** SQL statements of one first request; the most of both languages. Null where the server's log does not tell. */
  statements: number | null;
}

/** Enough for the front process to hear of a change and for the application to end what it renders. */
const SETTLE_MS = 150;

/** Says that what has this key was withdrawn, so that each page that read it is dropped, and rendered only when it is requested again. */
async function dropPages(key: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public change'))`;
    await tx.$executeRaw`
      WITH stored AS (
        INSERT INTO "PublicChange" ("number", "keys", "withdrawn")
        SELECT max("number") + 1, ARRAY[${key}], ARRAY[${key}] FROM "PublicChange" RETURNING "number", "keys", "withdrawn"
      )
      SELECT pg_notify('public_change',
        json_build_object('number', "number"::text, 'keys', "keys", 'withdrawn', "withdrawn")::text) FROM stored`;
  });
  await pause(SETTLE_MS);
}

/** Has the parts rendered that the page shares with others, as they are whenever a site has readers, and drops the page itself. */
async function makeCold(server: MeasuredServer, { path, key }: Page, agent: Agent): Promise<void> {
  await getPage(server, path, agent);
  await dropPages(key);
}

async function getPage(server: MeasuredServer, path: string, agent: Agent): Promise<number> {
  const url = `${server.origin('browser')}${path}`;
  const reply = await httpGet(url, { 'accept-encoding': ENCODINGS.browser }, agent);
  if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
  return reply.milliseconds;
}

async function statementsOf(
  sort: PageSort,
  { server, agent, count }: Pick<Measured, 'server'> & { agent: Agent; count: CountStatements },
): Promise<number> {
  const counts: number[] = [];
  for (const page of sort.pages.slice(0, 2)) {
    await makeCold(server, page, agent);
    counts.push(await count(() => getPage(server, page.path, agent)));
  }
  return Math.max(...counts);
}

interface Measured {
  server: MeasuredServer;
  newsroom: NewsroomUnderTest;
  rounds: number;
}

/** Requests each page `rounds` times right after it was dropped, one request at a time. */
export async function measureColdPages(measured: Measured): Promise<ColdPage[]> {
  const { server, newsroom, rounds } = measured;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sorts = await findPageSorts(newsroom);
  const times = new Map<PageSort, number[]>(sorts.map((sort) => [sort, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const sort of sorts) {
        const page = sort.pages[round % sort.pages.length] as Page;
        await makeCold(server, page, agent);
        times.get(sort)?.push(await getPage(server, page.path, agent));
      }
    }
    return await countStatements(newsroom, async (count) => {
      const pages: ColdPage[] = [];
      for (const sort of sorts) {
        const statements = count && (await statementsOf(sort, { server, agent, count }));
        pages.push({ label: sort.label, spread: spreadOf(times.get(sort) ?? []), statements });
      }
      return pages;
    });
  } finally {
    agent.destroy();
  }
}
