import { setTimeout as pause } from 'node:timers/promises';
import { db, type Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { type JobContext, jobHandler } from '@/lib/jobs/job-handler';
import { log } from '@/lib/log';
import { PDF_VERSION } from './pdf-content';
import { MAKE_PDFS_JOB } from './pdf-jobs';
import { storePdf } from './store-pdf';

/** Files that one job makes. */
const BATCH = 20;
/** Between two files, so that an archive takes no more than a part of one core. */
const PAUSE_MS = 250;
/** How long a process has for one file before another one may begin it. */
const CLAIM_S = 300;
/** Attempts follow one another after 1, 2, 4 … minutes, and then no more until the piece is published again. */
const MAX_FAILURES = 6;
const LOOK_EVERY_MS = 3_000;

interface Claim {
  publicationId: string;
  requestedAt: Date;
}

/** The newest request that is due, which no other process takes meanwhile: what was just published comes before an archive. */
async function claimNext(): Promise<Claim | undefined> {
  const [claim] = await db().$queryRaw<Claim[]>`
    UPDATE "PdfRequest" SET "dueAt" = clock_timestamp() + make_interval(secs => ${CLAIM_S})
     WHERE "publicationId" = (
       SELECT "publicationId" FROM "PdfRequest"
        WHERE "dueAt" <= clock_timestamp() AND "failures" < ${MAX_FAILURES}
        ORDER BY "requestedAt" DESC, "publicationId" DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "publicationId", "requestedAt"`;
  return claim;
}

/** A piece that was published again meanwhile is wanted once more. */
async function finish({ publicationId, requestedAt }: Claim): Promise<void> {
  await db().pdfRequest.deleteMany({ where: { publicationId, requestedAt } });
}

async function postpone({ publicationId, requestedAt }: Claim): Promise<void> {
  await db().$executeRaw`
    UPDATE "PdfRequest" SET "failures" = "failures" + 1, "dueAt" = clock_timestamp() + interval '1 minute' * 2 ^ "failures"
     WHERE "publicationId" = ${publicationId}::uuid AND "requestedAt" = ${requestedAt}`;
}

/** One file that cannot be made leaves its page without it, and stops no other. */
async function make(claim: Claim): Promise<void> {
  try {
    await storePdf(claim.publicationId);
    await finish(claim);
  } catch (err) {
    log.error({ err, publicationId: claim.publicationId }, 'A PDF file could not be made');
    await postpone(claim);
  }
}

async function makeSome({ signal }: JobContext): Promise<void> {
  for (let made = 0; made < BATCH; made += 1) {
    signal.throwIfAborted();
    const claim = await claimNext();
    if (!claim) return;
    await make(claim);
    await pause(PAUSE_MS);
  }
}

/** Files of an older PDF_VERSION are wanted anew, some at a time. */
async function requestOutdated(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "PdfRequest" ("publicationId", "requestedAt")
      SELECT "publicationId", "madeAt" FROM "PublicationPdf" WHERE "version" < ${PDF_VERSION} ORDER BY "version" LIMIT ${BATCH}
    ON CONFLICT DO NOTHING`;
}

export const MAKE_PDFS_HANDLER = jobHandler({
  kind: MAKE_PDFS_JOB,
  run: (_data, context) => makeSome(context),
  async enqueueOutstanding(tx) {
    await requestOutdated(tx);
    const [due] = await tx.$queryRaw<unknown[]>`
      SELECT FROM "PdfRequest" WHERE "dueAt" <= clock_timestamp() AND "failures" < ${MAX_FAILURES}
       ORDER BY "requestedAt" DESC, "publicationId" DESC LIMIT 1`;
    if (due) await enqueue(tx, MAKE_PDFS_JOB, {});
  },
  lookEveryMs: LOOK_EVERY_MS,
});
