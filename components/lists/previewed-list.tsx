import { ArticlePage } from '@/components/site/article-page';
import { CenterNewsBox } from '@/components/site/center-news-box';
import { FrontPage } from '@/components/site/front-page';
import { ListPage } from '@/components/site/list-page';
import { MostRead } from '@/components/site/most-read';
import { PieceList } from '@/components/site/piece-list';
import { SectionPieces } from '@/components/site/section-pieces';
import { shortPath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { wayTo } from '@/lib/i18n/way-to';
import type { ListPreview } from '@/lib/lists/types';

/** The page on which a list stands, as it is previewed. */
export function PreviewedList({ preview, locale }: { preview: ListPreview; locale: Locale }) {
  const { shown, beside } = preview;
  const t = translator(locale, 'site');
  const box = <CenterNewsBox lists={beside} locale={locale} />;
  if (shown.area === 'front') {
    const mostRead = <MostRead pieces={shown.mostRead} locale={locale} />;
    return <FrontPage view={shown.front} centerNews={box} mostRead={mostRead} locale={locale} />;
  }
  if (shown.area === 'beside') {
    const { piece } = shown;
    const address = shortPath(piece.number);
    return <ArticlePage piece={piece} locale={locale} shortAddress={address} centerNews={box} />;
  }
  if (shown.area === 'section') {
    const { section, opening, page } = shown;
    return (
      <ListPage
        locale={locale}
        way={wayTo([section], locale)}
        title={section.name}
        description={section.description}
        path={section.path}
        translationPath={section.translationPath}
        list={{ ...page, older: null }}
        hasOpening={opening !== null}
        empty={t('collection.empty')}
        centerNews={box}
      >
        <SectionPieces opening={opening} pieces={page.rows} locale={locale} />
      </ListPage>
    );
  }
  const title = localised(preview, 'name', locale);
  return (
    <ListPage
      locale={locale}
      way={wayTo([{ name: title, path: '' }], locale)}
      title={title}
      path=""
      translationPath={null}
      list={{ ...shown.page, older: null }}
      empty={t('collection.empty')}
      centerNews={preview.isCenterNews ? null : box}
    >
      <PieceList pieces={shown.page.rows} locale={locale} level={2} />
    </ListPage>
  );
}
