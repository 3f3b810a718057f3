'use server';

import { recordReplies } from '@/app/studio/(newsroom)/_record/record-replies';
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
