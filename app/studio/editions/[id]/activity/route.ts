import { z } from 'zod';
import { answerEditor, parsed } from '@/app/studio/editions/editor-request';
import { waitForActivity } from '@/lib/presence/wait-for-activity';

type Context = { params: Promise<{ id: string }> };

const Question = z.strictObject({
  since: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  client: z.string().regex(/^[\w-]{1,64}$/),
  state: z.string().max(10_000),
});

/** Answers when others have written or when other people have the text open than `?state=` says, or after some seconds. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const { since, client, state } = parsed(Question, Object.fromEntries(new URL(request.url).searchParams));
    const question = { since, clientId: client, state, signal: request.signal };
    return Response.json(await waitForActivity(actor, (await params).id, question));
  });
}
