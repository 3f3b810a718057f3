import { centerNewsPath, type Kind, sectionsIndexPath } from './addresses';
import type { Locale } from './locales';
import { translator } from './translator';

/** A page on the way from the front page to another one. */
export interface Step {
  name: string;
  /** As programs read it, where readers see other digits. */
  machineName?: string;
  /** Decoded, with its query if it has one. */
  path: string;
}

/** The way from the front page to a page, whose own name comes last; readers see it as links, and programs read it. */
export function wayTo(steps: readonly Step[], locale: Locale): Step[] {
  return [{ name: translator(locale, 'site')('nav.home'), path: `/${locale}` }, ...steps];
}

interface Piece {
  kind: Kind;
  locale: Locale;
  title: string;
  path: string;
  section: Step | null;
}

/** The way to a piece: through Center News, or through its section. */
export function wayToPiece({ kind, locale, section, title, path }: Piece): Step[] {
  const t = translator(locale, 'site');
  const own = { name: title, path };
  if (kind === 'center_news')
    return wayTo([{ name: t('centerNews.title'), path: centerNewsPath(locale) }, own], locale);
  const sections = { name: t('sectionsIndex.title'), path: sectionsIndexPath(locale) };
  return wayTo([...(section ? [sections, section] : []), own], locale);
}
