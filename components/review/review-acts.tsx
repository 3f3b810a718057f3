'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, formatDateTime, noonOf } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import type { ReviewActView } from '@/lib/review/types';
import classes from './review.module.css';

interface Props {
  acts: ReviewActView[];
  /** Whether they stand in a row of the timeline. */
  isInTable?: boolean;
}

/** What was done and said in a review, in the given order. */
export function ReviewActs({ acts, isInTable = false }: Props) {
  const t = useTranslations('review.acts');
  const list = (
    <ul className={isInTable ? classes.inTable : classes.acts}>
      {acts.map((act) => (
        <ReviewAct key={act.id} act={act} />
      ))}
    </ul>
  );
  if (acts.length === 0) return null;
  if (isInTable) return list;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={classes.scrolled} aria-label={t('title')} tabIndex={0}>
      {list}
    </section>
  );
}

function ReviewAct({ act }: { act: ReviewActView }) {
  const locale = useInterfaceLocale();
  return (
    <li>
      <p className={classes.head}>
        <ActSentence act={act} />
        <time dateTime={act.at.toISOString()}>{formatDateTime(act.at, locale)}</time>
      </p>
      {act.note !== '' && (
        <p className={classes.said} dir="auto">
          {act.note}
        </p>
      )}
    </li>
  );
}

function ActSentence({ act: { kind, by, reviewer, dueOn } }: { act: ReviewActView }) {
  const t = useTranslations('review.acts');
  const locale = useInterfaceLocale();
  const name = localised(by, 'name', locale);
  if (kind !== 'assigned') return <span>{t(kind, { name })}</span>;
  const key = `assigned${reviewer ? '' : 'Anybody'}${dueOn ? 'Until' : ''}` as const;
  return (
    <span>
      {t(key, {
        name,
        reviewer: reviewer ? localised(reviewer, 'name', locale) : '',
        day: dueOn ? formatDate(noonOf(dueOn), locale) : '',
      })}
    </span>
  );
}
