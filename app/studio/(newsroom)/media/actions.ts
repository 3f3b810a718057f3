'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { mediaValues } from '@/components/media/detail/media-values';
import { deleteMedia } from '@/lib/media/delete-media';
import { getMedia } from '@/lib/media/get-media';
import { prepareAgain } from '@/lib/media/prepare-again';
import { setCredit } from '@/lib/media/set-credit';
import { setFocalPoint } from '@/lib/media/set-focal-point';
import { CreditShape, MediaIdsShape, MediaTextsShape } from '@/lib/media/shape';
import { updateTexts } from '@/lib/media/update-texts';

const Id = z.strictObject({ id: z.uuid() });

/** Of the form, in which every value is a text (components/media/detail/media-values.ts). */
const Values = MediaTextsShape.extend({
  id: z.uuid(),
  version: z.int().min(1),
  decorative: z.enum(['', 'yes']).transform((text) => text === 'yes'),
  focal: z.union([
    z.literal('').transform(() => null),
    z
      .string()
      .regex(/^(\d{1,2}|100) (\d{1,2}|100)$/)
      .transform((text) => text.split(' ').map((percent) => Number(percent) / 100) as [number, number]),
  ]),
});

export async function saveMediaAction(input: unknown) {
  return mutation(
    Values,
    input,
    async (tx, { actor }, { id, version, focal, ...texts }) => {
      const saved = await updateTexts(tx, actor, { id, version, texts });
      if (!focal) return saved;
      const [focalX, focalY] = focal;
      return setFocalPoint(tx, actor, { id, version: saved.version, focalX, focalY });
    },
    refreshStudio,
  );
}

export async function readMediaAction(input: unknown) {
  return reply(Id, input, async ({ actor }, { id }) => {
    const media = await getMedia(actor, id);
    return { fields: mediaValues(media), version: media.version };
  });
}

export async function deleteMediaAction(input: unknown) {
  return mutation(
    Id.extend({ alsoFromHistory: z.boolean() }),
    input,
    (tx, { actor }, removal) => deleteMedia(tx, actor, removal),
    refreshStudio,
  );
}

export async function setCreditAction(input: unknown) {
  return mutation(CreditShape, input, (tx, { actor }, credit) => setCredit(tx, actor, credit), refreshStudio);
}

export async function prepareAgainAction(input: unknown) {
  return mutation(
    MediaIdsShape,
    input,
    (tx, { actor }, media) => prepareAgain(tx, actor, media),
    refreshStudio,
  );
}
