import { InlineProse } from '@/components/prose/inline-prose';
import { IsolatedText } from '@/components/prose/isolated-text';
import { MarkedText } from '@/components/prose/marked-text';
import { Byline } from '@/components/site/byline';
import { Dateline } from '@/components/site/dateline';
import lists from '@/components/site/lists.module.css';
import { CardCover } from '@/components/site/piece-cover';
import { isolation, LanguageTag, LineLink } from '@/components/site/piece-link';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { FoundPiece } from '@/lib/publications/search/types';
import styles from './search.module.css';

/** The pieces that a search found, with the words that were looked for. */
export function FoundList({ found, locale }: { found: FoundPiece[]; locale: Locale }) {
  return (
    <ol className={`${lists.rows} ${styles.found}`}>
      {found.map(({ card, titleMarks, snippet, beside }) => (
        <li key={card.path} className={card.cover ? lists.pictured : undefined} {...isolation(card, locale)}>
          <div className={lists.when}>
            {card.kind === 'page' ? (
              <span>{translator(card.locale, 'search')('foundPage')}</span>
            ) : (
              <Dateline at={card.datelineAt} locale={card.locale} />
            )}
            {card.section && (
              <a className={lists.section} href={encodeURI(card.section.path)}>
                <IsolatedText text={card.section.name} locale={card.locale} />
              </a>
            )}
          </div>
          <CardCover piece={card} variant="list" />
          <div>
            {card.kicker && (
              <p className={lists.kicker}>
                <InlineProse html={card.kickerHtml} />
              </p>
            )}
            <h2 className={lists.title}>
              <LineLink piece={card} locale={locale}>
                <MarkedText text={card.title} marks={titleMarks} locale={card.locale} />
              </LineLink>
              <LanguageTag piece={card} locale={locale} />
            </h2>
            {snippet.text && (
              <p className={lists.standfirst}>
                {snippet.isCutBefore && '… '}
                <MarkedText text={snippet.text} marks={snippet.marks} locale={card.locale} />
                {snippet.isCutAfter && ' …'}
              </p>
            )}
            {card.authors.length > 0 && (
              <p className={lists.byline}>
                <Byline authors={card.authors} locale={card.locale} />
              </p>
            )}
            {beside.map(({ sort, text, marks }) => (
              <p key={sort} className={lists.byline}>
                {translator(card.locale, 'search').rich(`beside.${sort}`, {
                  words: () => <MarkedText text={text} marks={marks} locale={card.locale} />,
                })}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
