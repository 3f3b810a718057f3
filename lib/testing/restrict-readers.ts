import { inject } from 'vitest';
import { queryAsSuperuser } from '@/lib/database/embedded-server';
import { db } from '@/lib/db';

// The whole of what readers' requests may read. A table of drafts must never be added here.
const PUBLICATIONS = [
  'Publication',
  'ShareCard',
  'PublicationPdf',
  'PublicationAuthor',
  'PublicationCredit',
  'PublicationTopic',
  'PublicationMedia',
  'FormerVersion',
  'Redirect',
  'WithdrawalNotice',
  'Media',
  'MediaVariant',
  'Setting',
  'Logo',
  'SiteIcon',
  'UrgentLine',
  'MostRead',
];
const COLLECTIONS = [
  'Section',
  'Topic',
  'Person',
  'Series',
  'Issue',
  'IssueEntry',
  'IssuePdf',
  'IssuePdfRequest',
  'List',
  'ListPage',
  'ListPin',
  'ListExclusion',
  'PublishedEntry',
  'PublishedEntryTerm',
];
const SEARCH = ['SearchDocument', 'SearchTerm'];
const PUBLIC_TABLES = [...PUBLICATIONS, ...COLLECTIONS, ...SEARCH];

/** From now on the readers' client of this process connects as a role that may read the public tables and nothing else. */
export async function restrictReaders(): Promise<void> {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const role = `readers_of_${url.pathname.slice(1)}`;
  const tables = PUBLIC_TABLES.map((table) => `"${table}"`).join(', ');
  await queryAsSuperuser(inject('testSocketFolder'), `CREATE ROLE ${role} LOGIN`);
  await db().$executeRawUnsafe(`GRANT SELECT ON ${tables} TO ${role}`);
  // Of all versions no more than which there were, and since when: they say what an address of a version leads to.
  const columns = '"id", "editionId", "revisionId", "number", "publishedAt"';
  await db().$executeRawUnsafe(`GRANT SELECT (${columns}) ON "PublicationVersion" TO ${role}`);
  url.username = role;
  process.env.DATABASE_URL = url.href;
}
