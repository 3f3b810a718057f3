import { z } from 'zod';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { SLUG_INPUT_MAX } from '@/lib/i18n/slug';
import { MomentShape } from '@/lib/publishing/moment-shape';
import { PublicationChange } from '@/lib/publishing/publication-change';
import { paragraphs } from '@/lib/text-fields';
import { WITHDRAWAL_NOTICE_MAX } from '@/lib/workflow/change-reasons';

const version = z.int().min(0);
const id = z.uuid();

const Notice = paragraphs(WITHDRAWAL_NOTICE_MAX);

export const OneEdition = z.strictObject({ editionId: id });
/** The versions of text and fields that a user looked at. */
const Seen = z.strictObject({
  editionId: id,
  documentVersion: version,
  fieldsVersion: version,
  entryVersion: version,
});
/** The versions are those that the publish check was made from. */
export const Publishing = Seen.extend({ change: PublicationChange.nullable() });

const Text = z.strictObject({
  seen: Seen.omit({ editionId: true }),
  change: PublicationChange.nullable(),
});
export const Scheduling = Text.extend({ editionId: id, moment: MomentShape });
export const SchedulingWithdrawal = z.strictObject({ editionId: id, moment: MomentShape, notice: Notice });
export const Scheduled = z.strictObject({ id, version });
export const MovingScheduled = Scheduled.extend({ moment: MomentShape, notice: Notice.optional() });
export const TakingNewerText = Scheduled.extend({ text: Text });
export const SettingEmbargo = z.strictObject({ entryId: id, moment: MomentShape.nullable() });

/** Positions in the text of a version. */
export const AskedPassage = z.strictObject({ editionId: id, version, from: version, to: version });

export const Unpublishing = z.strictObject({ editionId: id, notice: Notice });
export const ChangingNotice = z.strictObject({
  editionId: id,
  text: Notice,
  seen: z.string().max(WITHDRAWAL_NOTICE_MAX),
});

export const AddressedEdition = z.strictObject({ kind: z.enum(KINDS), entryId: id, locale: z.enum(LOCALES) });

export const MarkingCurrent = z.strictObject({ editionId: id, lastNumber: z.int().min(1) });
export const UndoMarkingCurrent = z.strictObject({
  ...{ editionId: id, sinceId: id },
  ownNumber: z.int().min(0),
});

export const AskedSource = z.strictObject({ entryId: id, locale: z.enum(LOCALES) });
export const ChangingSource = AskedSource.extend({ behind: z.array(z.enum(LOCALES)).max(LOCALES.length) });

export const Exchanging = z.strictObject({ editionId: id, slug: z.string().max(SLUG_INPUT_MAX) });
export const Discarding = z.strictObject({ editionId: id, documentVersion: version });
export const UndoDiscarding = Seen.extend({ revisionId: id });

export const ChoiceQuery = z.strictObject({
  field: z.enum(['people', 'topics', 'issues']),
  query: z.string().max(200).refine(isPlainLine),
});

export const ChoiceIds = z.strictObject({ ids: z.array(id).max(100) });
