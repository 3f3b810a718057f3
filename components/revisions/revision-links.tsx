import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { comparePath } from '@/lib/i18n/studio-addresses';
import type { EditionHistory } from '@/lib/revisions/types';
import classes from './revisions.module.css';

/** What has changed with a revision, and what has changed since it. */
export function RevisionLinks({ edition, number }: { edition: EditionHistory; number: number }) {
  const t = useTranslations('history.links');
  return (
    <span className={classes.links}>
      {number > 1 && (
        <Link href={comparePath(edition, number - 1, number)} aria-label={t('changesOf', { number })}>
          {t('changes')}
        </Link>
      )}
      <Link href={comparePath(edition, number, 'draft')} aria-label={t('sinceOf', { number })}>
        {t('since')}
      </Link>
    </span>
  );
}
