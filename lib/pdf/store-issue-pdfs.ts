import { db, type Tx } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { readSite } from '@/lib/settings/get-settings';
import { transaction } from '@/lib/transaction';
import { readIssuePdf } from './issue-pdf';
import { PDF_VERSIONS } from './pdf-content';
import { type Claim, finish } from './pdf-requests';
import { type StoredFile, storeFile } from './store-file';

/** A language without pieces has no file. */
async function record(tx: Tx, issueId: string, locale: Locale, file: StoredFile | null): Promise<void> {
  if (!file) {
    await tx.issuePdf.deleteMany({ where: { issueId, locale } });
    return;
  }
  const data = { ...file, version: PDF_VERSIONS.issue, madeAt: new Date() };
  await tx.issuePdf.upsert({
    where: { issueId_locale: { issueId, locale } },
    create: { issueId, locale, ...data },
    update: data,
  });
}

/**
 * Sets the files of an issue as it is now, in each language that has pieces, stores them and records that there are some. Readers get them
 * once the request is gone. When something has changed meanwhile it is another one, and these files are nobody's.
 */
export async function storeIssuePdfs(claim: Claim): Promise<void> {
  const site = await readSite(db());
  const made: [Locale, StoredFile | null][] = [];
  for (const locale of LOCALES) {
    const pdf = await readIssuePdf(claim.id, locale, site);
    made.push([locale, pdf && (await storeFile(claim.id, pdf))]);
  }
  await transaction(async (tx) => {
    const issue = await tx.$queryRaw<unknown[]>`SELECT FROM "Issue" WHERE "id" = ${claim.id}::uuid FOR SHARE`;
    if (!(await finish(tx, claim)) || issue.length === 0) return;
    for (const [locale, file] of made) await record(tx, claim.id, locale, file);
  });
}
