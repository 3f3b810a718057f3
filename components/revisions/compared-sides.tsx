import { Link } from '@/components/ui/link';
import { commaList } from '@/lib/i18n/comma-list';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { editorPath, historyPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { ComparedSide, EditionHistory } from '@/lib/revisions/types';
import classes from './comparison.module.css';

interface Props {
  before: ComparedSide;
  after: ComparedSide;
  edition: EditionHistory;
  locale: Locale;
}

/** Which two texts are compared, each with who and when. */
export function ComparedSides({ before, after, edition, locale }: Props) {
  const t = translator(locale, 'history');
  const side = (label: string, { number, name, isLive, at, by }: ComparedSide) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <Link href={number === null ? editorPath(edition) : historyPath(edition, number)}>
          {number === null ? t('draft') : (name ?? t('revision', { number }))}
        </Link>
        <span>{commaList([formatDateTime(at, locale), localised(by, 'name', locale)], locale)}</span>
        {isLive && <strong>{t('live')}</strong>}
      </dd>
    </div>
  );
  return (
    <dl className={classes.sides}>
      {side(t('compare.before'), before)}
      {side(t('compare.after'), after)}
    </dl>
  );
}
