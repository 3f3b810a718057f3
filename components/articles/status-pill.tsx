import { Badge } from '@mantine/core';
import type { EditionStatus } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Red is for errors alone: to withdraw a piece is an editor's decision, and it can be published again. */
const LOOKS: Record<EditionStatus, { color: string; variant?: 'outline' }> = {
  draft: { color: 'gray' },
  published: { color: 'petrol' },
  changed: { color: 'yellow' },
  unpublished: { color: 'gray', variant: 'outline' },
};

/** Said of an edition that has not followed a correction of the other one. */
export function BehindPill({ locale }: { locale: Locale }) {
  return (
    <Badge color="yellow" variant="outline">
      {translator(locale, 'articles')('status.behind')}
    </Badge>
  );
}

/** The status of one edition, in words and in colour. */
export function StatusPill({ status, locale }: { status: EditionStatus; locale: Locale }) {
  return <Badge {...LOOKS[status]}>{translator(locale, 'articles')(`status.${status}`)}</Badge>;
}
