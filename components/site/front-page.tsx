import { Fragment, type ReactNode } from 'react';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { FrontBlockView, FrontPageView } from '@/lib/publications/front/types';
import styles from './front.module.css';
import { FrontCard } from './front-card';
import { LatestIssue, SeriesStrip } from './front-issues';
import { FrontPieces } from './front-pieces';

interface FrontPageProps {
  view: FrontPageView;
  centerNews: ReactNode;
  mostRead: ReactNode;
  locale: Locale;
}

/** The front page: its lead, then the blocks of its composition in their order. */
export function FrontPage({ view: { lead, blocks }, centerNews, mostRead, locale }: FrontPageProps) {
  return (
    <div className={styles.front}>
      {lead ? <FrontCard piece={lead} variant="lead" locale={locale} /> : <EmptyFront locale={locale} />}
      {blocks.map((block) => (
        <Fragment key={keyOf(block)}>
          {block.kind === 'center-news' && centerNews}
          {block.kind === 'most-read' && mostRead}
          <Block block={block} locale={locale} />
        </Fragment>
      ))}
    </div>
  );
}

const keyOf = (block: FrontBlockView) =>
  block.kind === 'list' ? block.key : block.kind === 'section' ? block.id : block.kind;

function Block({ block, locale }: { block: FrontBlockView; locale: Locale }) {
  switch (block.kind) {
    case 'center-news':
    case 'most-read':
      return null;
    case 'latest-issue':
      return <LatestIssue series={block.series} locale={locale} />;
    case 'series':
      return <SeriesStrip series={block.series} locale={locale} />;
    default:
      return <FrontPieces block={block} locale={locale} />;
  }
}

function EmptyFront({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  const other = otherLocale(locale);
  return (
    <div>
      <p className={styles.leadStandfirst}>{t('front.empty')}</p>
      <p>
        <a href={`/${other}`} hrefLang={other}>
          {t('front.emptyHint')}
        </a>
      </p>
    </div>
  );
}
