import { z } from 'zod';
import { answerEditor, parsed } from '@/app/studio/editions/editor-request';
import { findAddressedCard } from '@/lib/entry-cards/find-addressed-card';
import { listEntryCards } from '@/lib/entry-cards/list-entry-cards';
import { searchEntryCards } from '@/lib/entry-cards/search-entry-cards';
import { MAX_CARDS } from '@/lib/entry-cards/types';

const Question = z.union([
  z.strictObject({
    ids: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.uuid()).max(MAX_CARDS)),
  }),
  z.strictObject({
    q: z.string().max(200),
    kinds: z.literal('listed').optional(),
    in: z.literal('newsroom').optional(),
  }),
  z.strictObject({ path: z.string().max(2_000) }),
]);

/** The pieces that cards show: of `?ids=` with commas between, found by the words of `?q=` (with `&kinds=listed` without pages of the site, with `&in=newsroom` only those that the user may open there), or under the address `?path=`. */
export async function GET(request: Request): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const question = parsed(Question, Object.fromEntries(new URL(request.url).searchParams));
    if ('ids' in question) return Response.json(await listEntryCards(actor, question.ids));
    if ('q' in question) return Response.json(await searchEntryCards(actor, question.q, question));
    return Response.json(await findAddressedCard(actor, question.path));
  });
}
