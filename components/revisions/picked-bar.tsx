'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { comparePath } from '@/lib/i18n/studio-addresses';
import type { EditionHistory } from '@/lib/revisions/types';
import classes from './revisions.module.css';
import type { usePicks } from './use-picks';

/** The draft is later than every revision. */
const orderOf = (side: string) => (side === 'draft' ? Number.POSITIVE_INFINITY : Number(side));

/** What is picked to be compared, the earlier one first, and the way to the comparison. */
export function PickedBar({
  picks,
  edition,
}: {
  picks: ReturnType<typeof usePicks>;
  edition: EditionHistory;
}) {
  const t = useTranslations('history.pick');
  const [from, to] = picks.picked.toSorted((one, other) => orderOf(one) - orderOf(other));
  if (from === undefined) return null;
  return (
    <div className={classes.picked} role="status">
      {to === undefined ? (
        <span>{t('another')}</span>
      ) : (
        <Button component={Link} href={comparePath(edition, from, to)} size="sm">
          {t('compare')}
        </Button>
      )}
      <Button variant="subtle" size="sm" onClick={picks.clear}>
        {t('clear')}
      </Button>
    </div>
  );
}
