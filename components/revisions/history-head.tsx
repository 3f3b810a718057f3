import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusPill } from '@/components/articles/status-pill';
import screen from '@/components/editor/screen/screen.module.css';
import { StagePill } from '@/components/review/stage-pill';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/lib/i18n/locales';
import { editorPath, historyPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { EditionHistory } from '@/lib/revisions/types';
import classes from './revisions.module.css';

interface Props {
  edition: EditionHistory;
  /** Language of the interface. */
  locale: Locale;
  title: string;
  /** Whether the page is one below the timeline, which the link back leads to then. */
  isBelow?: boolean;
  actions?: ReactNode;
}

/** The head of every page of a history: the way back, what the page is, and the piece with its status. */
export function HistoryHead({ edition, locale, title, isBelow, actions }: Props) {
  const t = translator(locale, 'history');
  const untitled = translator(locale, 'editor')('untitled');
  return (
    <>
      <Link href={isBelow ? historyPath(edition) : editorPath(edition)} className={screen.back}>
        <IconArrowLeft size={18} aria-hidden className="icon-dir" />
        {t(isBelow ? 'backToHistory' : 'backToEditor')}
      </Link>
      <PageHead title={title} actions={actions} />
      <div className={classes.piece}>
        {edition.title ? (
          <LocaleText locale={edition.locale}>{edition.title}</LocaleText>
        ) : (
          <span>{untitled}</span>
        )}
        <span>{t(`editions.${edition.locale}`)}</span>
        <StatusPill status={edition.status} stage={edition.stage} locale={locale} />
        <StagePill stage={edition.stage} locale={locale} />
      </div>
    </>
  );
}
