import { answerEditor } from '@/app/studio/editions/editor-request';
import { previewCard } from '@/lib/publishing/preview-card';

type Context = { params: Promise<{ id: string }> };

/** What would be shown where a link to the draft is shared if it were published now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const card = await previewCard(actor, (await params).id);
    const headers = { 'Cache-Control': 'no-store' };
    if ('path' in card)
      return new Response(null, { status: 302, headers: { ...headers, Location: encodeURI(card.path) } });
    return new Response(new Uint8Array(card.png), { headers: { ...headers, 'Content-Type': 'image/png' } });
  });
}
