import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { transaction } from '@/lib/transaction';
import { type CountStatements, countStatements } from './count-statements';
import { httpGet } from './http-get';
import { ENCODINGS, type MeasuredServer } from './measured-server';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import { type Spread, spreadOf } from './percentiles';
import { findPageSorts, type PageSort } from './site-addresses';

export interface ColdPage {
  label: string;
  spread: Spread;
  /** SQL statements of one first request; the most of both languages. Null where the server's log does not tell. */
  statements: number | null;
}

/** Enough for the front process to hear of a change and for the application to end what it renders. */
const SETTLE_MS = 150;

/** Everything is withdrawn, so that each stored page is dropped and rendered only when it is requested again. */
async function dropStoredPages(): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public change'))`;
    await tx.$executeRaw`
      WITH stored AS (
        INSERT INTO "PublicChange" ("number", "keys", "withdrawn")
        SELECT max("number") + 1, ARRAY['*'], ARRAY['*'] FROM "PublicChange" RETURNING "number", "keys", "withdrawn"
      )
      SELECT pg_notify('public_change',
        json_build_object('number', "number"::text, 'keys', "keys", 'withdrawn', "withdrawn")::text) FROM stored`;
  });
  await pause(SETTLE_MS);
}

/** Drops all pages, then has the parts rendered that stand on every page, as they are whenever a site has readers. */
async function openColdSite(server: MeasuredServer, lead: NewsroomUnderTest['lead'], agent: Agent) {
  await dropStoredPages();
  for (const path of Object.values(lead.paths)) await getPage(server, path, agent);
}

async function getPage(server: MeasuredServer, path: string, agent: Agent): Promise<number> {
  const url = `${server.origin('browser')}${path}`;
  const reply = await httpGet(url, { 'accept-encoding': ENCODINGS.browser }, agent);
  if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
  return reply.milliseconds;
}

async function statementsOf(
  sort: PageSort,
  { server, newsroom, agent, count }: Measured & { agent: Agent; count: CountStatements },
): Promise<number> {
  const counts: number[] = [];
  for (const path of sort.paths.slice(0, 2)) {
    await openColdSite(server, newsroom.lead, agent);
    counts.push(await count(() => getPage(server, path, agent)));
  }
  return Math.max(...counts);
}

interface Measured {
  server: MeasuredServer;
  newsroom: NewsroomUnderTest;
  rounds: number;
}

/** Requests each page `rounds` times right after all stored pages were dropped, one request at a time. */
export async function measureColdPages(measured: Measured): Promise<ColdPage[]> {
  const { server, newsroom, rounds } = measured;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sorts = await findPageSorts(newsroom);
  const times = new Map<PageSort, number[]>(sorts.map((sort) => [sort, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      await openColdSite(server, newsroom.lead, agent);
      for (const sort of sorts) {
        const path = sort.paths[round % sort.paths.length] ?? '';
        times.get(sort)?.push(await getPage(server, path, agent));
      }
    }
    return await countStatements(newsroom, async (count) => {
      const pages: ColdPage[] = [];
      for (const sort of sorts) {
        const statements = count && (await statementsOf(sort, { ...measured, agent, count }));
        pages.push({ label: sort.label, spread: spreadOf(times.get(sort) ?? []), statements });
      }
      return pages;
    });
  } finally {
    agent.destroy();
  }
}
