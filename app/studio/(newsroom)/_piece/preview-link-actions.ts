'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { reply } from '@/app/studio/reply';
import { createPreviewLink } from '@/lib/preview-links/create-preview-link';
import { revokePreviewLink } from '@/lib/preview-links/revoke-preview-link';
import { LIFETIMES, PREVIEW_LINK_NAME_MAX } from '@/lib/preview-links/types';
import { requiredLine } from '@/lib/text-fields';
import { OneEdition } from './schemas';
import { shownPreviewLinks } from './shown-preview-links';

const Making = OneEdition.extend({
  name: requiredLine(PREVIEW_LINK_NAME_MAX),
  days: z.literal(LIFETIMES),
  isFixed: z.boolean(),
});

const OneLink = z.strictObject({ id: z.uuid() });

export async function listPreviewLinksAction(input: unknown) {
  return reply(OneEdition, input, ({ actor, user }, { editionId }) =>
    shownPreviewLinks(actor, editionId, user.interfaceLocale),
  );
}

export async function createPreviewLinkAction(input: unknown) {
  return mutation(Making, input, (tx, { actor }, { editionId, ...link }) =>
    createPreviewLink(tx, actor, editionId, link),
  );
}

export async function revokePreviewLinkAction(input: unknown) {
  return mutation(OneLink, input, (tx, { actor }, { id }) => revokePreviewLink(tx, actor, id));
}
