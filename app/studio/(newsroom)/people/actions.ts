'use server';

import { recordReplies } from '@/app/studio/(newsroom)/_record/record-replies';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { MergeShape, mergeRecords } from '@/lib/bilingual-records/merge-records';
import { personDescriptor } from '@/lib/people/person-descriptor';

const replies = recordReplies(personDescriptor);

export async function createPersonAction(input: unknown) {
  return replies.create(input);
}

export async function savePersonAction(input: unknown) {
  return replies.save(input);
}

export async function readPersonAction(input: unknown) {
  return replies.read(input);
}

export async function deletePersonAction(input: unknown) {
  return replies.remove(input);
}

export async function mergePeopleAction(input: unknown) {
  return mutation(
    MergeShape,
    input,
    (tx, { actor }, merge) => mergeRecords(tx, actor, personDescriptor, merge),
    refreshStudio,
  );
}
