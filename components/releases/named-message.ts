import { LANGUAGE_NAMES, type Locale, localised } from '@/lib/i18n/locales';
import type { ReleaseView } from '@/lib/releases/types';

/** What a release holds, as far as its items have names. */
interface Named {
  editions: Pick<ReleaseView['editions'][number], 'id' | 'title' | 'locale'>[];
  lists: Pick<ReleaseView['lists'][number], 'id' | 'nameAr' | 'nameEn'>[];
  redirects: Pick<ReleaseView['redirects'][number], 'id' | 'fromPath'>[];
}

/** A sentence about an item of a release, with the name of the item before it unless it is in the sentence. */
export function namedMessage(release: Named, path: string, message: string, locale: Locale): string {
  const id = path.split(':')[1];
  const list = release.lists.find((item) => item.id === id);
  const edition = release.editions.find((item) => item.id === id);
  const name =
    // What has no title yet is known by its language.
    (edition && (edition.title || LANGUAGE_NAMES[edition.locale])) ??
    release.redirects.find((item) => item.id === id)?.fromPath ??
    (list && localised(list, 'name', locale));
  return name && !message.includes(name) ? `${name}: ${message}` : message;
}
