'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { createRedirect, deleteRedirect, updateRedirect } from '@/lib/redirects/change-redirects';
import { getRedirect } from '@/lib/redirects/get-redirect';
import { importRedirects } from '@/lib/redirects/import-redirects';
import { IMPORT_MAX } from '@/lib/redirects/types';

const Address = z.string().max(8_000);
const Fields = z.strictObject({ fromPath: Address, toPath: Address });
const Id = z.strictObject({ id: z.uuid() });
const Seen = Id.extend({ version: z.int().min(1) });
const Change = Seen.extend({ toPath: Address });
const File = z.strictObject({ text: z.string().max(IMPORT_MAX.bytes) });

export async function createRedirectAction(input: unknown) {
  return mutation(Fields, input, (tx, { actor }, fields) => createRedirect(tx, actor, fields), refreshStudio);
}

export async function saveRedirectAction(input: unknown) {
  return mutation(Change, input, (tx, { actor }, change) => updateRedirect(tx, actor, change), refreshStudio);
}

export async function readRedirectAction(input: unknown) {
  return reply(Id, input, async ({ actor }, { id }) => {
    const { fields, version } = await getRedirect(actor, id);
    return { fields: { toPath: fields.toPath }, version };
  });
}

export async function deleteRedirectAction(input: unknown) {
  return mutation(Seen, input, (tx, { actor }, seen) => deleteRedirect(tx, actor, seen), refreshStudio);
}

export async function importRedirectsAction(input: unknown) {
  return mutation(File, input, (tx, { actor }, file) => importRedirects(tx, actor, file), refreshStudio);
}
