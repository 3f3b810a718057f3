import { makeCard } from '@/lib/cards/make-card';
import { findShareCard } from '@/lib/publications/find-share-card';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; file: string }> };

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
  const png = await makeCard(card.content);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
