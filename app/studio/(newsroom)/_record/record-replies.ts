import 'server-only';
import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { formValues } from '@/lib/bilingual-records/form-values';
import { getRecord } from '@/lib/bilingual-records/get-record';
import type { RecordDescriptor } from '@/lib/bilingual-records/record-descriptor';
import type { BilingualFields, RecordChange } from '@/lib/bilingual-records/types';
import { updateRecord } from '@/lib/bilingual-records/update-record';

const Id = z.strictObject({ id: z.uuid() });

/** What the server actions of one type of record answer. */
export function recordReplies<Fields extends BilingualFields>(descriptor: RecordDescriptor<Fields>) {
  const shape: z.ZodType<Fields> = descriptor.shape;
  const changeShape: z.ZodType<RecordChange<Partial<Fields>>> = descriptor.changeShape;
  return {
    create: (input: unknown) =>
      mutation(
        shape,
        input,
        (tx, { actor }, fields) => createRecord(tx, actor, descriptor, fields),
        refreshStudio,
      ),
    save: (input: unknown) =>
      mutation(
        changeShape,
        input,
        (tx, { actor }, change) => updateRecord(tx, actor, descriptor, change),
        refreshStudio,
      ),
    read: (input: unknown) =>
      reply(Id, input, async (_signedIn, { id }) => {
        const { fields, version } = await getRecord(descriptor, id);
        return { fields: formValues(fields), version };
      }),
    remove: (input: unknown) =>
      mutation(Id, input, (tx, { actor }, { id }) => deleteRecord(tx, actor, descriptor, id), refreshStudio),
  };
}
