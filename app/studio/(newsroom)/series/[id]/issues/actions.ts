'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { formValues } from '@/lib/bilingual-records/form-values';
import { STORED_RECORD, toChange } from '@/lib/bilingual-records/record-change';
import { permit } from '@/lib/errors';
import { arrangeIssue } from '@/lib/series/arrange-issue';
import { createIssue } from '@/lib/series/create-issue';
import { deleteIssue } from '@/lib/series/delete-issue';
import { getIssue } from '@/lib/series/get-issue';
import { listContents } from '@/lib/series/list-contents';
import { canManageSeries } from '@/lib/series/policy';
import { IssueShape } from '@/lib/series/shape';
import { showIssue } from '@/lib/series/show-issue';
import { CONTENTS_MAX } from '@/lib/series/types';
import { updateIssue } from '@/lib/series/update-issue';

const Id = z.strictObject({ id: z.uuid() });
const NewIssue = IssueShape.extend({ seriesId: z.uuid() });
const Change = IssueShape.extend(STORED_RECORD).transform(toChange);
const Showing = z.strictObject({ id: z.uuid(), isShown: z.boolean() });
const Move = z.strictObject({
  id: z.uuid(),
  entryId: z.uuid(),
  to: z.int().min(0).max(CONTENTS_MAX),
  seen: z.array(z.uuid()).max(CONTENTS_MAX),
});

export async function createIssueAction(input: unknown) {
  return mutation(
    NewIssue,
    input,
    (tx, { actor }, { seriesId, ...fields }) => createIssue(tx, actor, seriesId, fields),
    refreshStudio,
  );
}

export async function saveIssueAction(input: unknown) {
  return mutation(Change, input, (tx, { actor }, change) => updateIssue(tx, actor, change), refreshStudio);
}

export async function readIssueAction(input: unknown) {
  return reply(Id, input, async (_signedIn, { id }) => {
    const { fields, version } = await getIssue(id);
    return { fields: formValues(fields), version };
  });
}

export async function deleteIssueAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => deleteIssue(tx, actor, id), refreshStudio);
}

export async function showIssueAction(input: unknown) {
  return mutation(Showing, input, (tx, { actor }, showing) => showIssue(tx, actor, showing), refreshStudio);
}

export async function readContentsAction(input: unknown) {
  return reply(Id, input, async ({ actor }, { id }) => {
    permit(canManageSeries(actor));
    return { items: await listContents(id) };
  });
}

export async function moveContentsAction(input: unknown) {
  return mutation(
    Move,
    input,
    async (tx, { actor }, move) => ({ items: await arrangeIssue(tx, actor, move) }),
    refreshStudio,
  );
}
