import { answerEditor } from '@/app/studio/editions/editor-request';
import { mediaFilter } from '@/app/studio/media/media-query';
import { listMedia } from '@/lib/media/list-media';

/** A part of the media library's list, for the grid that is being scrolled and for choosing from it. */
export async function GET(request: Request): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return Response.json(await listMedia(actor, mediaFilter(query)));
  });
}
