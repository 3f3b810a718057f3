import { Badge } from '@mantine/core';
import { BehindPill, StatusPill } from '@/components/articles/status-pill';
import { StagePill } from '@/components/review/stage-pill';
import { ScheduledMark } from '@/components/schedule/scheduled-mark';
import { Link } from '@/components/ui/link';
import type { EntryForEditor } from '@/lib/entries/types';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { LANGUAGE_NAMES, LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './screen.module.css';

interface Props {
  entry: EntryForEditor;
  current: Locale;
  /** Language of the interface. */
  locale: Locale;
}

/** Links to both editions of the piece, each with its status. */
export function EditionTabs({ entry, current, locale }: Props) {
  const t = translator(locale, 'articles');
  return (
    <nav className={classes.tabs} aria-label={translator(locale, 'editor')('editions')}>
      {LOCALES.map((language) => {
        const edition = entry.editions[language];
        return (
          <Link
            key={language}
            href={`/studio/${KIND_SEGMENTS[entry.kind]}/${entry.id}/${language}`}
            aria-current={language === current ? 'page' : undefined}
            className={classes.tab}
          >
            <span lang={language}>{LANGUAGE_NAMES[language]}</span>
            {edition ? (
              <>
                <StatusPill status={edition.status} stage={edition.stage} locale={locale} />
                <StagePill stage={edition.stage} locale={locale} />
                {edition.isBehind && <BehindPill locale={locale} />}
                <ScheduledMark edition={edition} locale={locale} isShort />
              </>
            ) : (
              <Badge variant="default">{t('status.missing')}</Badge>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
