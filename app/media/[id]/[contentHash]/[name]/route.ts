import { ReadableStream } from 'node:stream/web';
import { currentUser, isAdmitted } from '@/app/studio/session';
import { AppError, STATUS } from '@/lib/errors';
import { openForNewsroom } from '@/lib/media/serving/open-for-newsroom';

export const dynamic = 'force-dynamic';

const refusal = (status: number) => new Response(null, { status });

/**
 * Any file of the media library, for those who have signed in. What readers may have too is sent by the front process, which asks this
 * only about the rest. For everybody else there is nothing here.
 */
export async function GET(request: Request): Promise<Response> {
  const signedIn = await currentUser();
  if (!isAdmitted(signedIn)) return refusal(STATUS.not_found);
  try {
    const { stream, headers } = await openForNewsroom(signedIn.actor, new URL(request.url).pathname);
    // Readable.toWeb of Node 20 throws past every handler when the stream is cancelled while data arrive.
    return new Response(ReadableStream.from(stream) as unknown as BodyInit, { headers });
  } catch (error) {
    if (error instanceof AppError) return refusal(STATUS[error.code]);
    throw error;
  }
}
