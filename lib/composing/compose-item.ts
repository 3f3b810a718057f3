import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { beginEdition } from '@/lib/entries/begin-edition';
import { saveEditionFields } from '@/lib/entries/save-edition-fields';
import { writeDocument } from '@/lib/entries/write-document';
import { AppError } from '@/lib/errors';
import { piecePath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { lockList } from '@/lib/lists/lock-list';
import { moveEntry } from '@/lib/lists/move-entry';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import type { ComposedItem } from './shape';

export interface Composed {
  entryId: string;
  /** Decoded paths of what was published. */
  paths: Partial<Record<Locale, string>>;
  /** Whether its position is one in the draft of the list, which readers do not see yet. */
  isStaged: boolean;
}

/**
 * Makes a Center News item of one line in each language that has one, and publishes it at its position in the list, all or nothing. A repeated request
 * finds what the first one has made. Throws `invalid`, `forbidden` for whoever may not publish and asks for it, and `conflict` when the item exists
 * with other lines.
 */
export async function composeItem(tx: Tx, actor: Actor, item: ComposedItem): Promise<Composed> {
  const titles = { ar: item.titleAr, en: item.titleEn };
  const locales = LOCALES.filter((locale) => titles[locale] !== '');
  if (locales.length === 0) throw new AppError('invalid', [{ path: 'titleAr', key: 'publish.titleMissing' }]);
  const { entryId, position } = item;
  const composed: Composed = { entryId, paths: {}, isStaged: false };
  const editions: { locale: Locale; id: string }[] = [];
  for (const locale of locales) {
    const id = await writeLine(tx, actor, { ...item, locale, title: titles[locale] });
    editions.push({ locale, id });
  }
  if (!item.isPublished) return composed;
  for (const { locale, id } of editions) composed.paths[locale] = await publishNow(tx, actor, id);
  return position === null ? composed : { ...composed, isStaged: await pinAt(tx, actor, entryId, position) };
}

interface Line extends Pick<ComposedItem, 'entryId' | 'link'> {
  locale: Locale;
  title: string;
}

async function writeLine(tx: Tx, actor: Actor, { entryId, link, locale, title }: Line): Promise<string> {
  const { editionId } = await beginEdition(tx, actor, { entryId, kind: 'center_news', locale });
  const stored = await tx.edition.findUniqueOrThrow({ where: { id: editionId } });
  if (stored.version > 0) {
    if (stored.title === title && stored.link === link) return editionId;
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  }
  const document = article({ kicker: '', title, standfirst: '', body: [{ p: '' }] }, newBlockId);
  await writeDocument(tx, actor, editionId, document);
  if (link !== null) {
    const fields = { slug: null, dateline: null, link, fieldsVersion: 1 };
    await saveEditionFields(tx, actor, editionId, fields);
  }
  return editionId;
}

async function publishNow(tx: Tx, actor: Actor, id: string): Promise<string> {
  const { entry, publication, ...edition } = await tx.edition.findUniqueOrThrow({
    where: { id },
    include: { entry: true, publication: { select: { slug: true } } },
  });
  if (publication) return piecePath(edition.locale, 'center_news', publication.slug);
  return (await publishEdition(tx, actor, id, versionsOf(edition, entry))).path;
}

/**
 * Pins the item, which its date has put on the list already, to a position counted from 0. Returns whether that is one in a draft of the list. Throws
 * `invalid` for a position behind the last one.
 */
async function pinAt(tx: Tx, actor: Actor, entryId: string, to: number): Promise<boolean> {
  const key = 'center-news';
  const { version, isStaged } = await lockList(tx, key);
  await moveEntry(tx, actor, { key, version, entryId, to });
  return isStaged;
}
