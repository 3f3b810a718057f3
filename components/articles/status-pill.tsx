import { Badge } from '@mantine/core';
import type { EditionStatus } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ReviewStage } from '@/lib/workflow/permissions';

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

interface Props {
  status: EditionStatus;
  /** How far its review is, which StagePill tells: of a draft, instead of its status. */
  stage?: ReviewStage;
  locale: Locale;
}

/** The status of one edition, in words and in colour. */
export function StatusPill({ status, stage = 'draft', locale }: Props) {
  if (status === 'draft' && stage !== 'draft') return null;
  return <Badge {...LOOKS[status]}>{translator(locale, 'articles')(`status.${status}`)}</Badge>;
}
