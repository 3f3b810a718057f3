import { z } from 'zod';
import { Prisma } from '@/lib/generated/prisma/client';
import { mediaUseKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { queryOnce } from '@/lib/publications/query-once';
import { slotHtml, splitSlots } from '@/lib/richtext/slots';

const OfMedia = z.object({ media: z.uuid() });

const mediaOf = (payload: unknown) => OfMedia.safeParse(payload).data?.media;

/**
 * The stored HTML of a former version without the pictures and files that nothing published shows any more: whoever took them out of the piece has
 * taken them from readers, and their addresses answer 410. Captions stay.
 */
export async function withoutGoneMedia(bodyHtml: string): Promise<string> {
  const parts = splitSlots(bodyHtml);
  const named = parts.flatMap((part) => (typeof part === 'string' ? [] : (mediaOf(part.payload) ?? [])));
  if (named.length === 0) return bodyHtml;
  const asked = [...new Set(named)].sort();
  recordReads(asked.map(mediaUseKey), 'immediate');
  const rows = await queryOnce<{ id: string }>(Prisma.sql`
    SELECT asked.id FROM unnest(${asked}::uuid[]) asked (id) WHERE public.is_media_public(asked.id)`);
  const kept = new Set(rows.map(({ id }) => id));
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const media = mediaOf(part.payload);
      return media && !kept.has(media) ? '' : slotHtml(part.kind, part.payload as object);
    })
    .join('');
}
