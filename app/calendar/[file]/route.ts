import { answerFeed } from '@/lib/calendar/answer-feed';

export const dynamic = 'force-dynamic';

/** A user's calendar for programs that show calendars, which have a token and no session. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  // The front process has put the verified address of the client there.
  const { status, headers, body } = await answerFeed(file, request.headers.get('x-forwarded-for') ?? '');
  return new Response(body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}
