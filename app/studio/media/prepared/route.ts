import { z } from 'zod';
import { answerEditor, parsed } from '@/app/studio/editions/editor-request';
import { issueText } from '@/lib/i18n/issue-text';
import { listPrepared } from '@/lib/media/list-prepared';

const MAX_IDS = 100;

const Question = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).max(MAX_IDS)),
});

/** What has become of the uploads that `?ids=` names, separated by commas. */
export async function GET(request: Request): Promise<Response> {
  return answerEditor(request, async ({ actor, user }) => {
    const { ids } = parsed(Question, Object.fromEntries(new URL(request.url).searchParams));
    const prepared = await listPrepared(actor, ids);
    return Response.json(
      prepared.map(({ failureKey, ...rest }) => ({
        ...rest,
        refusal: failureKey && issueText({ key: failureKey }, user.interfaceLocale),
      })),
    );
  });
}
