'use server';

import { z } from 'zod';
import { FIND } from '@/app/studio/(newsroom)/_piece/detail-choices';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { reply } from '@/app/studio/reply';
import { composeItem } from '@/lib/composing/compose-item';
import { ComposedShape } from '@/lib/composing/shape';
import { issueText } from '@/lib/i18n/issue-text';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { findLinePeople } from '@/lib/people/find-line-people';
import { getLinkWarnings } from '@/lib/publishing/get-link-warnings';
import { findSeriesNames } from '@/lib/taxonomy/find-series-names';

const Words = z.strictObject({ query: z.string().max(200).refine(isPlainLine) });

export async function composeAction(input: unknown) {
  return mutation(ComposedShape, input, (tx, { actor }, item) => composeItem(tx, actor, item), refreshStudio);
}

/** Open to every role: these names are public. */
export async function findLinePeopleAction(input: unknown) {
  return reply(Words, input, (_signedIn, { query }) => findLinePeople(query));
}

export async function findSeriesAction(input: unknown) {
  return reply(Words, input, (_signedIn, { query }) => findSeriesNames(query));
}

export async function findLinkedIssuesAction(input: unknown) {
  return reply(Words, input, (_signedIn, { query }) => FIND.issues(query));
}

/** What is worth knowing of what a line leads to, in the user's language. */
export async function checkLinkAction(input: unknown) {
  return reply(z.strictObject({ link: z.string().max(1_000) }), input, async ({ actor, user }, { link }) => {
    const warnings = await getLinkWarnings(actor, link);
    return warnings.map((warning) => issueText(warning, user.interfaceLocale));
  });
}
