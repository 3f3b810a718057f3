import type { Tx } from '@/lib/db';

/**
 * Makes a change of what the public sees by time alone: of the news sitemap when pieces have become older than two days since the clock was
 * moved last (lib/publications/list-news.ts), of lists from which pieces have become too old, or in which a slot of a pin has begun or
 * ended, of urgent lines whose end has passed, of everything that holds at the longest for a month when another one has begun. Idempotent,
 * for any number of processes: the row is locked, and read anew after the process before. Returns whether anything changed.
 */
export async function moveClock(tx: Tx): Promise<boolean> {
  const moved = await tx.$executeRaw`
    UPDATE "PublicClock" clock SET "movedAt" = now()
    WHERE cardinality(public.lists_changed_by_time(clock."movedAt", now())) > 0
      OR date_trunc('month', clock."movedAt", 'UTC') <> date_trunc('month', now(), 'UTC') OR EXISTS (
      SELECT FROM "UrgentLine" line WHERE line."endsAt" > clock."movedAt" AND line."endsAt" <= now()
    ) OR EXISTS (
      SELECT FROM "Publication" p
      WHERE p."locale" IN ('ar', 'en') AND p."kind" IN ('article', 'center_news')
        AND p."datelineAt" > clock."movedAt" - interval '48 hours' AND p."firstPublishedAt" > clock."movedAt" - interval '48 hours'
        AND (p."datelineAt" <= now() - interval '48 hours' OR p."firstPublishedAt" <= now() - interval '48 hours')
    )`;
  return moved > 0;
}
