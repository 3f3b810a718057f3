import { db } from '@/lib/db';

/** Programs that look at an address before a person does: search engines, and those that show what a message links to. */
const PROGRAM =
  /bot\b|crawl|spider|slurp|preview|unfurl|embed|facebookexternalhit|whatsapp|telegram|skype|slack|discord|teams|curl|wget|python/i;

/** What a request says of who sends it. */
export interface OpeningRequest {
  method?: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

/** Whether a person has probably opened the page. A browser that loads it in advance says so. */
export function isOpening({ method, headers }: OpeningRequest): boolean {
  const isInAdvance = /prefetch|prerender/i.test(`${headers['sec-purpose'] ?? headers.purpose ?? ''}`);
  const agent = headers['user-agent'];
  return method === 'GET' && !isInAdvance && typeof agent === 'string' && !PROGRAM.test(agent);
}

export async function recordOpening(linkId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "PreviewLink" SET "openings" = "openings" + 1, "lastOpenedAt" = now() WHERE "id" = ${linkId}::uuid`;
}
