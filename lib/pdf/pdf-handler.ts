import { setTimeout as pause } from 'node:timers/promises';
import { enqueue } from '@/lib/jobs/enqueue';
import { type JobContext, jobHandler } from '@/lib/jobs/job-handler';
import { log } from '@/lib/log';
import { PDF_VERSIONS } from './pdf-content';
import { MAKE_PDFS_JOB } from './pdf-jobs';
import { type Claim, claimNext, hasDue, type PdfSubject, postpone, requestOutdated } from './pdf-requests';
import { storeIssuePdfs } from './store-issue-pdfs';
import { storePdf } from './store-pdf';

/** Files that one job makes. */
const BATCH = 20;
/** Between two files, so that an archive takes no more than a part of one core. */
const PAUSE_MS = 250;
const LOOK_EVERY_MS = 3_000;

const SUBJECTS: readonly PdfSubject[] = ['publication', 'issue'];
/** Pieces first: more readers ask for them. While an archive is made, so many of them come before an issue. */
const PIECES_BEFORE_ISSUE = 4;

async function claimInTurn(made: number): Promise<Claim | undefined> {
  const isTurnOfIssue = made % (PIECES_BEFORE_ISSUE + 1) === PIECES_BEFORE_ISSUE;
  for (const subject of isTurnOfIssue ? [...SUBJECTS].reverse() : SUBJECTS) {
    const claim = await claimNext(subject);
    if (claim) return claim;
  }
}

/** One file that cannot be made leaves its page without it, and stops no other. */
async function make(claim: Claim): Promise<void> {
  try {
    await (claim.subject === 'issue' ? storeIssuePdfs(claim) : storePdf(claim));
  } catch (err) {
    log.error({ err, [claim.subject]: claim.id }, 'A PDF file could not be made');
    await postpone(claim);
  }
}

async function makeSome({ signal }: JobContext): Promise<void> {
  for (let made = 0; made < BATCH; made += 1) {
    signal.throwIfAborted();
    const claim = await claimInTurn(made);
    if (!claim) return;
    await make(claim);
    await pause(PAUSE_MS);
  }
}

export const MAKE_PDFS_HANDLER = jobHandler({
  kind: MAKE_PDFS_JOB,
  run: (_data, context) => makeSome(context),
  async enqueueOutstanding(tx) {
    for (const subject of SUBJECTS) {
      await requestOutdated(tx, subject, { version: PDF_VERSIONS[subject], take: BATCH });
      if (await hasDue(tx, subject)) return enqueue(tx, MAKE_PDFS_JOB, {});
    }
  },
  lookEveryMs: LOOK_EVERY_MS,
});
