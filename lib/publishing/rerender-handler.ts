import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler, LOOK_FOR_OUTDATED_MS } from '@/lib/jobs/job-handler';
import { log } from '@/lib/log';
import { RENDER_VERSION } from './render-document';
import { rerenderFormerVersions } from './rerender-former-versions';
import { RERENDER_JOB } from './rerender-job';
import { rerenderPublications } from './rerender-publications';

/** Publications of an older renderer stay readable meanwhile. */
export const RERENDER_HANDLER = jobHandler({
  kind: RERENDER_JOB,
  async run(_data, { signal }) {
    const count = (await rerenderPublications({ signal })) + (await rerenderFormerVersions({ signal }));
    if (count > 0) log.info({ count }, 'Rendered the publications of an older version again');
    signal.throwIfAborted();
  },
  lookEveryMs: LOOK_FOR_OUTDATED_MS,
  async enqueueOutstanding(tx) {
    const where = { renderVersion: { lt: RENDER_VERSION } };
    const outdated =
      (await tx.publication.findFirst({ where, select: { id: true } })) ??
      (await tx.formerVersion.findFirst({ where, select: { versionId: true } }));
    if (outdated) await enqueue(tx, RERENDER_JOB, {});
  },
});
