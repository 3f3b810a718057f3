import canvas from '@/components/editor/canvas/canvas.module.css';
import { InlineProse } from '@/components/prose/inline-prose';
import { SheetProse } from '@/components/prose/sheet-prose';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './revisions.module.css';

interface Props {
  rendered: {
    kickerHtml: string;
    titleHtml: string;
    title: string;
    standfirstHtml: string;
    bodyHtml: string;
  };
  /** Language of the edition, and of the interface. */
  contentLocale: Locale;
  locale: Locale;
}

/** The whole text of a revision: the lines above the body, and the body as readers would get it. */
export function RevisionText({ rendered, contentLocale, locale }: Props) {
  const { kickerHtml, titleHtml, title, standfirstHtml, bodyHtml } = rendered;
  const untitled = translator(locale, 'editor')('untitled');
  return (
    <div className={`${canvas.sheet} ${classes.sheet}`}>
      <article
        className={`${canvas.content} ${canvas.text}`}
        lang={contentLocale}
        dir={directionOf(contentLocale)}
      >
        {kickerHtml !== '' && (
          <p data-node="kicker">
            <InlineProse html={kickerHtml} />
          </p>
        )}
        <h2 data-node="title">{titleHtml === '' ? title || untitled : <InlineProse html={titleHtml} />}</h2>
        {standfirstHtml !== '' && (
          <p data-node="standfirst">
            <InlineProse html={standfirstHtml} />
          </p>
        )}
        <SheetProse html={bodyHtml} />
      </article>
    </div>
  );
}
