import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import { localDigits } from '@/lib/i18n/local-digits';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Onward } from '@/lib/publications/onward/types';
import type { PieceCard, PieceView } from '@/lib/publications/types';
import listStyles from './lists.module.css';
import pagerStyles from './pager.module.css';
import styles from './piece.module.css';
import { PieceList } from './piece-list';

interface Props {
  piece: PieceView;
  onward: Onward;
  /** The language of the page around the piece. */
  locale: Locale;
}

/** Below a piece: the next piece of its issue, the issues beside its own, the next article of its section, and related pieces. All are in the language of the piece. */
export function OnwardLists({ piece, onward: { nextInIssue, next, related, ...issues }, locale }: Props) {
  const { locale: own, section } = piece;
  const t = translator(own, 'site');
  const isForeign = own !== locale;
  const hasIssues = issues.earlierIssue !== null || issues.laterIssue !== null;
  if (!hasIssues && !nextInIssue && !next && related.length === 0) return null;
  return (
    <div
      className={styles.more}
      lang={isForeign ? own : undefined}
      dir={isForeign ? directionOf(own) : undefined}
    >
      {nextInIssue && (
        <PieceSection id="next-in-issue" title={t('piece.nextInIssue')} pieces={[nextInIssue]} locale={own} />
      )}
      {hasIssues && <SeriesLinks piece={piece} {...issues} />}
      {next && section && (
        <PieceSection
          id="next"
          title={t('piece.next', { section: section.name })}
          pieces={[next]}
          locale={own}
          withoutSection
        >
          <p className={listStyles.all}>
            <a href={encodeURI(section.path)}>
              <IsolatedText text={t('piece.moreOfSection', { section: section.name })} locale={own} />
            </a>
          </p>
        </PieceSection>
      )}
      {related.length > 0 && (
        <PieceSection id="related" title={t('piece.related')} pieces={related} locale={own} />
      )}
    </div>
  );
}

interface SectionProps {
  id: string;
  title: string;
  pieces: PieceCard[];
  locale: Locale;
  withoutSection?: boolean;
  children?: ReactNode;
}

function PieceSection({ id, title, pieces, locale, withoutSection = false, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={listStyles.heading}>
        <IsolatedText text={title} locale={locale} />
      </h2>
      <PieceList pieces={pieces} locale={locale} level={3} variant="dense" withoutSection={withoutSection} />
      {children}
    </section>
  );
}

function SeriesLinks({
  piece: { issue, locale },
  earlierIssue,
  laterIssue,
}: { piece: PieceView } & Pick<Onward, 'earlierIssue' | 'laterIssue'>) {
  if (!issue) return null;
  const t = translator(locale, 'site');
  const name = (number: number) => t('collection.issue', { number: localDigits(number, locale) });
  return (
    <section aria-labelledby="series">
      <h2 id="series" className={listStyles.heading}>
        <a href={encodeURI(issue.series.path)}>
          <IsolatedText text={issue.series.name} locale={locale} />
        </a>
      </h2>
      <nav className={pagerStyles.pager} aria-labelledby="series">
        {laterIssue && (
          <a className={pagerStyles.newer} rel="next" href={encodeURI(laterIssue.path)}>
            {name(laterIssue.number)}
          </a>
        )}
        {earlierIssue && (
          <a className={pagerStyles.older} rel="prev" href={encodeURI(earlierIssue.path)}>
            {name(earlierIssue.number)}
          </a>
        )}
      </nav>
    </section>
  );
}
