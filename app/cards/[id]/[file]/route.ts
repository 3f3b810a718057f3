import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCard } from '@/lib/cards/make-card';
import { isLocale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { findShareCard } from '@/lib/publications/find-share-card';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; file: string }> };

/** After a card of the site could not be drawn, so long nobody tries again: a thread that hangs is given up after 20 s. */
const PAUSE_MS = 60_000;
let failedAt = Number.NEGATIVE_INFINITY;

/**
 * The picture of a shared page. Drawn when it is requested and stored with the pages, so that a withdrawn piece's card is gone with it.
 * A former address of the card leads to the present one: what was shared keeps its picture.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params;
  const card = await findShareCard(id);
  if (!card) return new Response(null, { status: 404 });
  if (card.path !== `/cards/${id}/${file}`) {
    return new Response(null, { status: 302, headers: { Location: card.path } });
  }
  if (isLocale(id) && performance.now() < failedAt + PAUSE_MS) return plainCard();
  try {
    return picture(await makeCard(card.content));
  } catch (error) {
    // The pages of a piece name this one instead.
    if (!isLocale(id)) throw error;
    failedAt = performance.now();
    log.error({ err: error }, 'The card of the site could not be drawn');
    return plainCard();
  }
}

const picture = (png: Buffer, headers = {}) =>
  new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png', ...headers } });

/** The mark alone, which needs no renderer. Sent and not stored, so that the next request may find the card. */
async function plainCard(): Promise<Response> {
  const file = join(process.cwd(), ...['public', 'icons', 'card.png']);
  return picture(await readFile(file), { 'Cache-Control': 'no-store' });
}
