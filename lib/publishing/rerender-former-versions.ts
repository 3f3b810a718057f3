import type { Locale } from '@/lib/i18n/locales';
import { tryParseDocument } from '@/lib/richtext/document';
import { transaction } from '@/lib/transaction';
import { RENDER_VERSION, renderDocument } from './render-document';
import { type Batch, type RerenderOptions, rerenderInBatches } from './rerender-in-batches';

interface Row {
  versionId: string;
  document: unknown;
  locale: Locale;
}

/**
 * The same for what readers saw before, which is shown by the styles of today too. Of a revision that cannot be read, the version stays as it is.
 * Answers how many were rendered.
 */
export function rerenderFormerVersions(options: RerenderOptions = {}): Promise<number> {
  return rerenderInBatches(rerenderBatch, options);
}

function rerenderBatch(after: string, size: number): Promise<Batch> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT former."versionId", r."document", e."locale" FROM "FormerVersion" former
        JOIN "PublicationVersion" v ON v."id" = former."versionId"
        JOIN "Revision" r ON r."id" = v."revisionId"
        JOIN "Edition" e ON e."id" = v."editionId"
       WHERE former."renderVersion" < ${RENDER_VERSION} AND former."versionId" > ${after}::uuid
       ORDER BY former."versionId" LIMIT ${size} FOR UPDATE OF former SKIP LOCKED`;
    const last = rows.at(-1);
    if (!last) return null;
    let rendered = 0;
    for (const { versionId, document, locale } of rows) {
      const parsed = tryParseDocument(document);
      if (!parsed.ok) continue;
      const { bodyText: _, contents: __, ...columns } = renderDocument(parsed.doc, locale);
      const data = { ...columns, renderVersion: RENDER_VERSION };
      await tx.formerVersion.update({ where: { versionId }, data });
      rendered += 1;
    }
    return { lastId: last.versionId, rendered };
  });
}
