import { z } from 'zod';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { isListKey } from '@/lib/lists/types';
import { MomentShape } from '@/lib/publishing/moment-shape';
import { PublicationChange } from '@/lib/publishing/publication-change';
import { RELEASE_ITEMS_MAX } from '@/lib/releases/types';
import { paragraphs } from '@/lib/text-fields';
import { WITHDRAWAL_NOTICE_MAX } from '@/lib/workflow/change-reasons';

const id = z.uuid();
const version = z.int().min(0);
// The verbs check names, addresses and moments, so that each of their answers is a sentence.
const name = z.string().max(2_000);
const path = z.string().max(2_000);
const listKey = z.string().refine(isListKey, 'field.malformed');

export const Creating = z.strictObject({ name });
export const Seen = z.strictObject({ id, version });
export const Renaming = Seen.extend({ name });
export const AddingEditions = Seen.extend({
  editions: z
    .array(
      z.strictObject({
        editionId: id,
        kind: z.enum(['publish', 'withdraw']),
        change: PublicationChange.nullable(),
        notice: paragraphs(WITHDRAWAL_NOTICE_MAX).optional(),
      }),
    )
    .max(RELEASE_ITEMS_MAX),
});
export const AddingList = Seen.extend({ listKey });
export const AddingRedirect = Seen.extend({ fromPath: path, toPath: path });
export const OneItem = Seen.extend({ itemId: id });
export const GivingReason = OneItem.extend({ change: PublicationChange });
export const Signing = Seen.extend({ locale: z.enum(LOCALES) });
export const Planning = Seen.extend({ moment: MomentShape });
export const PieceQuery = z.strictObject({ query: z.string().max(200).refine(isPlainLine) });
export const OnePiece = z.strictObject({ id, kind: z.enum(KINDS) });
export const Nothing = z.strictObject({});

const SeenVersions = z.strictObject({
  documentVersion: version,
  fieldsVersion: version,
  entryVersion: version,
});
const editions = z
  .array(z.strictObject({ editionId: id, seen: SeenVersions, change: PublicationChange.nullable() }))
  .min(1)
  .max(LOCALES.length);
export const Putting = z.strictObject({ release: Seen.nullable(), name, editions });
export const Together = z.strictObject({ name, editions, moment: MomentShape.nullable() });
const listVersion = version;
export const PuttingList = z.strictObject({ release: Seen.nullable(), name, listKey, listVersion });
export const SchedulingList = z.strictObject({ name, listKey, listVersion, moment: MomentShape });
