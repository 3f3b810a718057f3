import { afterEach, describe, expect, it } from 'vitest';
import { closeDb, jobsPool } from '@/lib/db';
import { eventually } from '@/lib/testing/eventually';
import { enqueued, givenKind, jobsOf, runJobs, stopJobs } from '@/lib/testing/jobs-fixture';
import { openTunnel } from '@/lib/testing/tunnel';

afterEach(stopJobs);

describe('While the database is away', () => {
  it('jobs wait, the log says so once, and they run when it is back', async () => {
    const direct = process.env.DATABASE_URL ?? '';
    const kind = await givenKind();
    await enqueued(kind, 'before');
    await closeDb();
    const tunnel = await openTunnel(direct);
    process.env.DATABASE_URL = tunnel.url;
    jobsPool();
    process.env.DATABASE_URL = direct;
    const { lines } = runJobs(kind, async () => {}, { pollMs: 50, expireEveryMs: 50 });
    await eventually(async () => expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }]));
    tunnel.cut();
    await enqueued(kind, 'meanwhile');
    await eventually(() => expect(lines).toEqual(['The database is away: jobs wait']));
    // Several rounds more.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(lines).toHaveLength(1);
    tunnel.restore();
    await eventually(async () =>
      expect(await jobsOf(kind)).toMatchObject([{ state: 'completed' }, { state: 'completed' }]),
    );
    expect(lines).toEqual(['The database is away: jobs wait', 'Jobs run again']);
    await stopJobs();
    await closeDb();
    tunnel.close();
  });
});
