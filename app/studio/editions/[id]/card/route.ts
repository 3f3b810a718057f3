import { answerEditor } from '@/app/studio/editions/editor-request';
import { previewCard } from '@/lib/publishing/preview-card';

type Context = { params: Promise<{ id: string }> };

/** The share card that the draft would get if it were published now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const png = await previewCard(actor, (await params).id);
    const headers = { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' };
    return new Response(new Uint8Array(png), { headers });
  });
}
