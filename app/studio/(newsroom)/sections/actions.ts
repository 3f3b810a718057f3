'use server';

import { z } from 'zod';
import { recordReplies } from '@/app/studio/(newsroom)/_record/record-replies';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { listAllRecords } from '@/lib/bilingual-records/list-all-records';
import { moveSection } from '@/lib/taxonomy/move-section';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';

const replies = recordReplies(sectionDescriptor);

const Move = z.strictObject({
  id: z.uuid(),
  to: z.int().min(0).max(1_000),
  seen: z.array(z.uuid()).max(1_000),
});

export async function createSectionAction(input: unknown) {
  return replies.create(input);
}

export async function saveSectionAction(input: unknown) {
  return replies.save(input);
}

export async function readSectionAction(input: unknown) {
  return replies.read(input);
}

export async function deleteSectionAction(input: unknown) {
  return replies.remove(input);
}

export async function readSectionsAction() {
  return reply(z.strictObject({}), {}, async () => ({ items: await listAllRecords(sectionDescriptor) }));
}

export async function moveSectionAction(input: unknown) {
  return mutation(
    Move,
    input,
    async (tx, { actor }, move) => ({ items: await moveSection(tx, actor, move) }),
    refreshStudio,
  );
}
