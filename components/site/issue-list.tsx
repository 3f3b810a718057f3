import { IsolatedText } from '@/components/prose/isolated-text';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { IssueCard } from '@/lib/publications/issues/types';
import { Dateline } from './dateline';
import issues from './issues.module.css';
import styles from './lists.module.css';
import { PieceList } from './piece-list';

/** The pieces of a series under the issues in which they appeared. Expects the pieces sorted by issue. */
export function IssueList({ pieces, locale }: { pieces: IssueCard[]; locale: Locale }) {
  const t = translator(locale, 'site');
  return byIssue(pieces).map(([first, ...rest]) => (
    <section key={first.issue.number} className={issues.issue}>
      <header>
        <h2 className={styles.heading}>
          <a href={encodeURI(first.issue.path)}>
            {t('collection.issue', { number: localDigits(first.issue.number, locale) })}
          </a>
        </h2>
        {first.issue.title && (
          <p className={issues.issueTitle}>
            <IsolatedText text={first.issue.title} locale={locale} />
          </p>
        )}
        <p className={styles.when}>
          <Dateline at={first.issue.publishedOn} locale={locale} />
        </p>
      </header>
      <PieceList pieces={[first, ...rest]} locale={locale} level={3} variant="dense" />
    </section>
  ));
}

function byIssue(pieces: IssueCard[]): [IssueCard, ...IssueCard[]][] {
  const found = new Map<number, [IssueCard, ...IssueCard[]]>();
  for (const piece of pieces) {
    const same = found.get(piece.issue.number);
    if (same) same.push(piece);
    else found.set(piece.issue.number, [piece]);
  }
  return [...found.values()];
}
