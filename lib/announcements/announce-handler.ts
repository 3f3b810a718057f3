import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { jobHandler } from '@/lib/jobs/job-handler';
import { ANNOUNCE_JOB } from './announce-job';
import { enqueueOutstandingAnnouncements } from './record-announcement';
import { sendAnnouncements } from './send-announcements';

/** Rows in one round; fewer pages than one request may name. */
const BATCH = 5_000;

/** Tells what waits, and forgets it when everybody has been told. Told twice is no harm: both protocols only say that something changed. */
async function announceBatch(signal: AbortSignal): Promise<boolean> {
  const { SITE_URL, WEBSUB_HUB, INDEXNOW_KEY, INDEXNOW_URL } = env();
  const rows = await db().announcement.findMany({ orderBy: { id: 'asc' }, take: BATCH });
  const paths = (isList: boolean) => [
    ...new Set(rows.filter((row) => row.isList === isList).map(({ path }) => path)),
  ];
  await sendAnnouncements(
    { pages: paths(false), lists: paths(true) },
    {
      siteUrl: SITE_URL,
      hub: WEBSUB_HUB,
      indexNow: INDEXNOW_KEY === undefined ? undefined : { key: INDEXNOW_KEY, url: INDEXNOW_URL },
    },
    signal,
  );
  await db().announcement.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.length === BATCH;
}

export const ANNOUNCE_HANDLER = jobHandler({
  kind: ANNOUNCE_JOB,
  async run(_data, { signal }) {
    while (await announceBatch(signal)) signal.throwIfAborted();
  },
  enqueueOutstanding: enqueueOutstandingAnnouncements,
});
