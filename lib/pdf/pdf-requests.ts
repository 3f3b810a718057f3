import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/** How long a process has for one file before another one may begin it. */
const CLAIM_S = 300;
/** Attempts follow one another after 1, 2, 4 … minutes, and then no more until something changes. */
const MAX_FAILURES = 6;

/** What PDF files are made of. */
export type PdfSubject = 'publication' | 'issue';

const TABLES = {
  publication: {
    requests: Prisma.raw('"PdfRequest"'),
    files: Prisma.raw('"PublicationPdf"'),
    id: Prisma.raw('"publicationId"'),
    quietly: { column: Prisma.empty, value: Prisma.empty },
  },
  issue: {
    requests: Prisma.raw('"IssuePdfRequest"'),
    files: Prisma.raw('"IssuePdf"'),
    id: Prisma.raw('"issueId"'),
    quietly: { column: Prisma.raw(', "hides"'), value: Prisma.raw(', false') },
  },
} as const;

export interface Claim {
  subject: PdfSubject;
  id: string;
  requestedAt: Date;
}

const isDue = Prisma.sql`"dueAt" <= clock_timestamp() AND "failures" < ${MAX_FAILURES}`;

/**
 * The newest request that is due, which no other process takes meanwhile: what was just published comes before an archive. It counts as
 * failed until it is finished, so that a file whose making ends the process is not tried for ever.
 */
export async function claimNext(subject: PdfSubject): Promise<Claim | undefined> {
  const { requests, id } = TABLES[subject];
  const [claim] = await db().$queryRaw<{ id: string; requestedAt: Date }[]>`
    UPDATE ${requests} SET "dueAt" = clock_timestamp() + make_interval(secs => ${CLAIM_S}), "failures" = "failures" + 1
     WHERE ${id} = (
       SELECT ${id} FROM ${requests} WHERE ${isDue} ORDER BY "requestedAt" DESC, ${id} DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${id} AS "id", "requestedAt"`;
  return claim && { subject, ...claim };
}

/** False when something has changed since the claim, or another process has finished it: then what was made for it is not recorded. */
export async function finish(tx: Tx, { subject, id, requestedAt }: Claim): Promise<boolean> {
  const table = TABLES[subject];
  const finished = await tx.$executeRaw`
    DELETE FROM ${table.requests} WHERE ${table.id} = ${id}::uuid AND "requestedAt" = ${requestedAt}`;
  return finished > 0;
}

export async function postpone({ subject, id, requestedAt }: Claim): Promise<void> {
  const table = TABLES[subject];
  await db().$executeRaw`
    UPDATE ${table.requests} SET "dueAt" = clock_timestamp() + interval '1 minute' * 2 ^ ("failures" - 1)
     WHERE ${table.id} = ${id}::uuid AND "requestedAt" = ${requestedAt}`;
}

export async function hasDue(tx: Tx, subject: PdfSubject): Promise<boolean> {
  const { requests, id } = TABLES[subject];
  const due = await tx.$queryRaw<unknown[]>`
    SELECT FROM ${requests} WHERE ${isDue} ORDER BY "requestedAt" DESC, ${id} DESC LIMIT 1`;
  return due.length > 0;
}

/** Files of an older PDF_VERSION are wanted anew, some at a time. Readers get them meanwhile. */
export async function requestOutdated(
  tx: Tx,
  subject: PdfSubject,
  { version, take }: { version: number; take: number },
): Promise<void> {
  const { requests, files, id, quietly } = TABLES[subject];
  await tx.$executeRaw`
    INSERT INTO ${requests} (${id}, "requestedAt"${quietly.column})
      SELECT ${id}, min("madeAt")${quietly.value} FROM (
        SELECT ${id}, "madeAt" FROM ${files} file WHERE "version" < ${version}
           AND NOT EXISTS (SELECT FROM ${requests} request WHERE request.${id} = file.${id})
         ORDER BY "version" LIMIT ${take}) outdated
      GROUP BY ${id}
    ON CONFLICT DO NOTHING`;
}
