import { db } from '@/lib/db';
import { MAKE_PDFS_HANDLER } from '@/lib/pdf/pdf-handler';

/** As if the seconds had passed that PDF files are waited for. */
export async function makeFiles(): Promise<void> {
  await db().$executeRaw`UPDATE "PdfRequest" SET "dueAt" = clock_timestamp() - interval '1 second'`;
  await db().$executeRaw`UPDATE "IssuePdfRequest" SET "dueAt" = clock_timestamp() - interval '1 second'`;
  await MAKE_PDFS_HANDLER.run({}, { signal: new AbortController().signal });
}

/** What other tests of the file have left to be made. */
export async function forgetRequests(): Promise<void> {
  await db().pdfRequest.deleteMany();
  await db().issuePdfRequest.deleteMany();
}
