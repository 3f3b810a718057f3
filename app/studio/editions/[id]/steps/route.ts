import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { replyToError } from '@/app/studio/reply';
import { requireSignedIn } from '@/app/studio/session';
import { zodIssues } from '@/app/studio/zod-issues';
import type { SignedIn } from '@/lib/auth/types';
import { saveSteps } from '@/lib/entries/save-steps';
import { stepsSince } from '@/lib/entries/steps-since';
import { AppError, STATUS } from '@/lib/errors';
import { MAX_BODY_BYTES } from '@/lib/http/limit-body';
import { StepRefused } from '@/lib/richtext/step-refused';
import { transaction } from '@/lib/transaction';

type Context = { params: Promise<{ id: string }> };

const unzip = promisify(gunzip);

const RETRY_AFTER_SECONDS = '5';

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
  return answer(request, async ({ actor }) => {
    const batch = parsed(Batch, await jsonOf(request));
    const { id } = await params;
    const outcome = await transaction((tx) => saveSteps(tx, actor, id, batch));
    const { status, ...body } = outcome;
    return Response.json(body, { status: status === 'saved' ? 200 : STATUS.conflict });
  });
}

/** A page of the steps stored after version `?since=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async ({ actor }) => {
    const { since } = parsed(Since, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await stepsSince(actor, (await params).id, since));
  });
}

async function answer(request: Request, verb: (signedIn: SignedIn) => Promise<Response>): Promise<Response> {
  try {
    return await verb(await writerOf(request));
  } catch (error) {
    const refused = await replyToError(error);
    const status = refused.code === 'bug' ? 500 : STATUS[refused.code];
    const headers = status === STATUS.unavailable ? { 'Retry-After': RETRY_AFTER_SECONDS } : undefined;
    return Response.json({ ...refused, ...refusedStep(error) }, { status, headers });
  }
}

/** Which step is refused, if it is one: the page saves the others without it. */
function refusedStep(error: unknown): { step?: number } {
  return error instanceof StepRefused ? { step: error.step } : {};
}

/** The signed-in user, who must be the writer of the text: another user may have signed in with this browser since. */
async function writerOf(request: Request): Promise<SignedIn> {
  const signedIn = await requireSignedIn();
  const writer = request.headers.get('x-markaz-user');
  if (writer !== null && writer !== signedIn.actor.userId) {
    throw new AppError('unauthenticated', [{ path: '', key: 'auth.signedOut' }]);
  }
  return signedIn;
}

async function jsonOf(request: Request): Promise<unknown> {
  const isJson = request.headers.get('content-type')?.split(';')[0]?.trim() === 'application/json';
  if (!isJson) throw new AppError('invalid', [{ path: '', key: 'field.malformed' }]);
  const body = Buffer.from(await request.arrayBuffer());
  try {
    return JSON.parse((await decoded(body, request.headers.get('content-encoding'))).toString('utf8'));
  } catch {
    throw new AppError('invalid', [{ path: '', key: 'field.malformed' }]);
  }
}

/** A large body comes compressed (components/editor/sync/http-transport.ts). Throws beyond the limit of plain bodies. */
async function decoded(body: Buffer, encoding: string | null): Promise<Buffer> {
  return encoding === 'gzip' ? unzip(body, { maxOutputLength: MAX_BODY_BYTES }) : body;
}

function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (!result.success) throw new AppError('invalid', zodIssues(result.error));
  return result.data;
}
