import { chosenOf } from '@/app/studio/(newsroom)/_piece/detail-choices';
import { answerEditor, parsedBody } from '@/app/studio/editions/editor-request';
import { saveInEdition } from '@/app/studio/editions/save-in-edition';
import { toFieldValues } from '@/components/editor/fields/field-values';
import type { StoredFieldsReply } from '@/components/editor/fields/types';
import type { Actor } from '@/lib/auth/types';
import { savePieceField } from '@/lib/covers/save-piece-field';
import { getFields } from '@/lib/entries/get-fields';
import { observeSave } from '@/lib/meters';
import { FieldChange } from './field-change';

type Context = { params: Promise<{ id: string }> };

/** Saves one field. Answers 200 with every field as it is stored then, 409 when the same field was changed meanwhile, or 422. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) => {
    const change = await parsedBody(request, FieldChange);
    const { id } = await params;
    await observeSave('field', () =>
      saveInEdition(request, actor, id, (tx) => savePieceField(tx, actor, id, change)),
    );
    return Response.json(await storedFields(actor, id));
  });
}

/** Every field as it is stored. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEditor(request, async ({ actor }) =>
    Response.json(await storedFields(actor, (await params).id)),
  );
}

async function storedFields(actor: Actor, editionId: string): Promise<StoredFieldsReply> {
  const { fields, ...rest } = await getFields(actor, editionId);
  return { fields: toFieldValues(fields), chosen: await chosenOf(fields), ...rest };
}
