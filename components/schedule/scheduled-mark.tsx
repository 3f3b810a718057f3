import { IconClock, IconPackage } from '@tabler/icons-react';
import type { EditionSummary } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './scheduled.module.css';

interface Props {
  edition: EditionSummary;
  locale: Locale;
  /** Without the moment, where it would not fit. */
  isShort?: boolean;
}

/** Beside the status of an edition: what is to happen to it, and when. */
export function ScheduledMark({ edition, locale, isShort = false }: Props) {
  const t = translator(locale, 'schedule');
  const isPublic = edition.status === 'published' || edition.status === 'changed';
  return edition.scheduled.map(({ kind, at, isRefused, isRelease }) => {
    const alone = kind === 'publish' && isPublic ? 'update' : kind;
    const together = kind === 'withdraw' ? 'releaseWithdraw' : 'release';
    const what = isRefused ? 'refused' : isRelease ? together : alone;
    const Icon = isRelease ? IconPackage : IconClock;
    return (
      <span key={kind} className={classes.mark} data-refused={isRefused || undefined}>
        <Icon size={14} aria-hidden />
        {isShort ? t(`short.${what}`) : t(`mark.${what}`, { moment: formatDateTime(at, locale) })}
      </span>
    );
  });
}
