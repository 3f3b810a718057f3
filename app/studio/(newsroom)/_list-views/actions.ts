'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { ENTRY_COLUMNS } from '@/lib/entries/listing/types';
import { KINDS } from '@/lib/i18n/addresses';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { chooseColumns } from '@/lib/list-views/chosen-columns';
import { deleteView } from '@/lib/list-views/delete-view';
import { saveView } from '@/lib/list-views/save-view';
import { VIEW_NAME_MAX, VIEW_QUERY_MAX } from '@/lib/list-views/types';
import { requiredLine } from '@/lib/text-fields';

const kind = z.enum(KINDS);
const NewView = z.strictObject({
  kind,
  name: requiredLine(VIEW_NAME_MAX),
  query: z.string().max(VIEW_QUERY_MAX).refine(isPlainLine),
  isShared: z.boolean(),
  isReplacing: z.boolean(),
});
const Columns = z.strictObject({ kind, columns: z.array(z.enum(ENTRY_COLUMNS)).max(ENTRY_COLUMNS.length) });

export async function saveViewAction(input: unknown) {
  return mutation(NewView, input, (tx, { actor }, view) => saveView(tx, actor, view), refreshStudio);
}

export async function deleteViewAction(input: unknown) {
  return mutation(
    z.strictObject({ id: z.uuid() }),
    input,
    (tx, { actor }, { id }) => deleteView(tx, actor, id),
    refreshStudio,
  );
}

export async function chooseColumnsAction(input: unknown) {
  return mutation(Columns, input, (tx, { actor }, chosen) => chooseColumns(tx, actor, chosen), refreshStudio);
}
