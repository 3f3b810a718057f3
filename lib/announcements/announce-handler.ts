import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { jobHandler } from '@/lib/jobs/job-handler';
import { ANNOUNCE_JOB } from './announce-job';
import { enqueueOutstandingAnnouncements } from './record-announcement';
import { tellHub, tellIndexNow } from './send-announcements';

/** Rows in one request or, to a hub, some; fewer pages than IndexNow's 10,000. */
const BATCH = 5_000;

/** Whoever is told of changes of pages, or of lists; each has the rows of its own, and waits for nobody else. */
type Receiver = (paths: readonly string[], signal: AbortSignal) => Promise<void>;

function receivers(): { isList: boolean; tell: Receiver | undefined }[] {
  const { SITE_URL, WEBSUB_HUB, INDEXNOW_KEY, INDEXNOW_URL } = env();
  const search = INDEXNOW_KEY && { key: INDEXNOW_KEY, url: INDEXNOW_URL };
  return [
    {
      isList: false,
      tell: search ? (paths, signal) => tellIndexNow(search, SITE_URL, paths, signal) : undefined,
    },
    {
      isList: true,
      tell: WEBSUB_HUB ? (paths, signal) => tellHub(WEBSUB_HUB, SITE_URL, paths, signal) : undefined,
    },
  ];
}

/** Tells one receiver all that waits for it. What has been told is forgotten; told twice is no harm to either protocol. */
async function tellAll(isList: boolean, tell: Receiver | undefined, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const rows = await db().announcement.findMany({ where: { isList }, orderBy: { id: 'asc' }, take: BATCH });
    if (rows.length > 0) await tell?.([...new Set(rows.map(({ path }) => path))], signal);
    await db().announcement.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    if (rows.length < BATCH) return;
  }
}

export const ANNOUNCE_HANDLER = jobHandler({
  kind: ANNOUNCE_JOB,
  async run(_data, { signal }) {
    const results = await Promise.allSettled(
      receivers().map(({ isList, tell }) => tellAll(isList, tell, signal)),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  },
  enqueueOutstanding: enqueueOutstandingAnnouncements,
});
