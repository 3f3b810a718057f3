import { replyToError } from '@/app/studio/reply';
import { requireSignedIn } from '@/app/studio/session';
import { STATUS } from '@/lib/errors';
import { contentDisposition } from '@/lib/media/serving/content-disposition';
import { exportRedirects } from '@/lib/redirects/export-redirects';

/** All redirects between addresses, as a file. */
export async function GET(): Promise<Response> {
  try {
    const { actor } = await requireSignedIn();
    return new Response(await exportRedirects(actor), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': contentDisposition('attachment', 'redirects.csv'),
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    const refused = await replyToError(error);
    return Response.json(refused, { status: refused.code === 'bug' ? 500 : STATUS[refused.code] });
  }
}
