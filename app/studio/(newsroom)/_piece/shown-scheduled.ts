import type { ShownScheduled } from '@/components/schedule/scheduled-lines';
import type { Actor } from '@/lib/auth/types';
import { issueText } from '@/lib/i18n/issue-text';
import { type Locale, localised } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/wall-time';
import { getScheduled } from '@/lib/publishing/schedule/get-scheduled';
import { clockChange } from '@/lib/workflow/clock-change';

/** What is scheduled for an edition, with moments and reasons in the user's language: browsers name zones differently. */
export async function shownScheduled(
  actor: Actor,
  editionId: string,
  locale: Locale,
): Promise<ShownScheduled[]> {
  const scheduled = await getScheduled(actor, editionId);
  return scheduled.map(({ scheduledBy, failure, ...change }) => ({
    ...change,
    moment: formatMoment(change.at, locale, change.timeZone),
    scheduledBy: localised(scheduledBy, 'name', locale),
    // Of what was refused another moment is to be chosen in any case.
    clock: failure.length === 0 && change.at > new Date() ? clockChange(change) : null,
    failure: failure.map((issue) => issueText(issue, locale)),
  }));
}
