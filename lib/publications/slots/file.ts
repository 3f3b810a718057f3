import { z } from 'zod';
import { Prisma } from '@/lib/generated/prisma/client';
import { formatByteSize } from '@/lib/i18n/byte-size';
import { commaList } from '@/lib/i18n/comma-list';
import { fileWords } from '@/lib/i18n/file-words';
import type { Locale } from '@/lib/i18n/locales';
import { mediaPath } from '@/lib/media/media-path';
import { mediaKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { queryOnce } from '@/lib/publications/query-once';
import { escapeHtml, htmlAttributes } from '@/lib/richtext/html-text';
import { defineSlotKind } from './slot-kind';

interface FileRow {
  id: string;
  contentHash: string;
  name: string;
  contentType: string;
  byteSize: number;
}

/** Files of the media library by id, in one statement. */
export async function findFiles(ids: readonly string[]): Promise<Map<string, FileRow>> {
  const wanted = [...new Set(ids)].sort();
  // What was replaced is gone, so that pages follow the library at once.
  recordReads(wanted.map(mediaKey), 'immediate');
  const rows = await queryOnce<FileRow>(Prisma.sql`
    SELECT media."id", media."contentHash", v."name", v."contentType", v."byteSize"
      FROM "Media" media
      JOIN "MediaVariant" v ON v."mediaId" = media."id" AND v."contentHash" = media."contentHash"
     WHERE media."id" = ANY (${wanted}::uuid[]) AND media."kind" = 'file'`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Readers on a phone want to know what they are about to load. The words are in the language of the text around. */
function factsOf({ contentType, byteSize }: FileRow, locale: Locale): string {
  const type = fileWords(contentType, locale);
  const size = formatByteSize(byteSize, locale);
  return commaList([`<bdi>${escapeHtml(type)}</bdi>`, `<bdi>${escapeHtml(size)}</bdi>`], locale);
}

/** The link of an attachment (lib/richtext/nodes/file-attachment), with its type and size. `title` is HTML of our own renderer. */
export const file = defineSlotKind({
  payload: z.object({ media: z.uuid(), title: z.string() }),
  async fill(slots) {
    const rows = await findFiles(slots.map(({ payload }) => payload.media));
    return slots.map(({ payload: { media, title }, locale }) => {
      const row = rows.get(media);
      if (!row) return title;
      const link = htmlAttributes({ href: mediaPath(row) });
      const shown = title === '' ? `<bdi>${escapeHtml(row.name)}</bdi>` : title;
      return `<a${link}>${shown}</a> <span class="attachment-facts">(${factsOf(row, locale)})</span>`;
    });
  },
});
