import { z } from 'zod';
import { answerEditor, parsed, parsedBody } from '@/app/studio/editions/editor-request';
import { saveInEdition } from '@/app/studio/editions/save-in-edition';
import { saveSteps } from '@/lib/entries/save-steps';
import { stepsSince } from '@/lib/entries/steps-since';
import { STATUS } from '@/lib/errors';
import { observeSave } from '@/lib/meters';
import { noteSave } from '@/lib/presence/follow-editions';

type Context = { params: Promise<{ id: string }> };

const MAX_INTEGER = 2 ** 31 - 1;
/** Pages of a build that sent more at once are answered that fewer may be accepted, and a request beyond this is none of theirs. */
const MAX_ITEMS = 1_000;

// saveSteps validates each step, and the front process limits the bytes.
const Batch = z
  .strictObject({
    version: z.int().min(0).max(MAX_INTEGER),
    clientId: z.string().regex(/^[\w-]{1,64}$/),
    steps: z.array(z.unknown()).max(MAX_ITEMS),
    sequences: z.array(z.int().min(1).max(MAX_INTEGER)).optional(),
  })
  .refine(({ steps, sequences }) => !sequences || sequences.length === steps.length);
const Since = z.strictObject({
  since: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** Saves steps. Answers 200 with the new version, 409 with the steps stored since the version of the request, or 422 with the step that is refused. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const batch = await parsedBody(request, Batch);
    const { id } = await params;
    const outcome = await observeSave('text', () =>
      saveInEdition(request, actor, id, (tx) => saveSteps(tx, actor, id, batch)),
    );
    const { status, ...body } = outcome;
    if (status === 'saved' && batch.steps.length > 0)
      noteSave({ editionId: id, clientId: batch.clientId, userId: actor.userId });
    return Response.json(body, { status: status === 'saved' ? 200 : STATUS.conflict });
  });
}

/** A page of the steps stored after version `?since=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const { since } = parsed(Since, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await stepsSince(actor, (await params).id, since));
  });
}
