import { Badge } from '@mantine/core';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ReviewStage } from '@/lib/workflow/permissions';

const COLORS = { in_review: 'blue', changes_requested: 'yellow', approved: 'petrol' } as const;

/** How far the review of an edition is, in words and in colour; nothing where nothing is reviewed. */
export function StagePill({ stage, locale }: { stage: ReviewStage; locale: Locale }) {
  if (stage === 'draft') return null;
  return (
    <Badge color={COLORS[stage]} variant="outline">
      {translator(locale, 'review')(`stage.${stage}`)}
    </Badge>
  );
}
