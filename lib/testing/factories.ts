import type { Actor, UserActor } from '@/lib/auth/types';
import { foldedColumns } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { article, type Block, type Draft } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import type { CreditFields } from '@/lib/workflow/credit-roles';
import { signedIn } from './cast';
import { createEdition, createEntry, saveEditionFields, saveEntryFields, writeDocument } from './committed';
import { publishPresent } from './publish-present';

type EditionOptions = Partial<Draft> & {
  slug?: string;
  dateline?: string;
  link?: string;
} & Partial<CreditFields>;

export interface EntryOptions {
  kind?: Kind;
  /** The entry's creator; by default Omar, an editor. */
  by?: Actor;
  ar?: EditionOptions;
  en?: EditionOptions;
  publish?: Locale[];
  sectionId?: string;
  authorIds?: string[];
  relatedIds?: string[];
  topicIds?: string[];
  issueId?: string;
}

export interface MadeEntry {
  entryId: string;
  /** Ids of the requested editions. */
  editions: Partial<Record<Locale, string>>;
}

let counter = 0;

/** Who makes what a test needs, signed in once for a file: most pieces of tests are nobody's in particular. */
const makers: Partial<Record<'omar' | 'layla', Promise<UserActor>>> = {};

function makerOf(kind: Kind): Promise<UserActor> {
  const name = kind === 'page' ? 'layla' : 'omar';
  makers[name] ??= signedIn(name);
  return makers[name];
}

const BODY: Record<Locale, Block[]> = {
  ar: [{ p: 'نص المادة في فقرة واحدة.' }],
  en: [{ p: 'The text of the piece in one paragraph.' }],
};

/** Creates an entry with the same functions that the studio uses. Titles are unique unless they are given. */
export async function givenEntry(options: EntryOptions): Promise<MadeEntry> {
  const kind = options.kind ?? 'article';
  const by = options.by ?? (await makerOf(kind));
  const locales = (['ar', 'en'] as const).filter((locale) => options[locale]);
  const first = locales[0] ?? 'ar';
  const { entryId, editionId } = await createEntry(by, { kind, locale: first });
  const editions: Partial<Record<Locale, string>> = { [first]: editionId };
  const sectionId = kind === 'article' ? (options.sectionId ?? (await givenSection()).id) : null;
  const { issueId = null, topicIds = [], authorIds = [], relatedIds = [] } = options;
  if (sectionId || issueId || topicIds.length + authorIds.length + relatedIds.length > 0)
    await saveEntryFields(by, entryId, { version: 1, sectionId, issueId, topicIds, authorIds, relatedIds });
  for (const locale of locales) {
    const id = editions[locale] ?? (await createEdition(by, entryId, locale)).editionId;
    editions[locale] = id;
    await fill(by, id, locale, options[locale] ?? {});
    if (options.publish?.includes(locale)) {
      await publishPresent(await makerOf(kind), id);
    }
  }
  return { entryId, editions };
}

async function fill(
  by: Actor,
  id: string,
  locale: Locale,
  options: NonNullable<EntryOptions['ar']>,
): Promise<void> {
  const { slug, dateline, link, translatorIds, editorIds, photographerIds, ...draft } = options;
  counter += 1;
  const title = locale === 'ar' ? `عنوان المادة ${counter}` : `Title of piece ${counter}`;
  const document = article({ kicker: '', title, standfirst: '', body: BODY[locale], ...draft }, newBlockId);
  await writeDocument(by, id, document);
  const credits = {
    ...(translatorIds && { translatorIds }),
    ...(editorIds && { editorIds }),
    ...(photographerIds && { photographerIds }),
  };
  if (slug || dateline || link || Object.keys(credits).length > 0) {
    const fields = { slug: slug ?? null, dateline: dateline ?? null, ...(link && { link }), ...credits };
    await saveEditionFields(by, id, { fieldsVersion: 1, ...fields });
  }
}

/** The section of test articles that name no other. */
export async function givenSection(key = 'analysis') {
  const known = await db().section.findUnique({ where: { slugEn: key } });
  if (known) return known;
  const fields = { slugEn: key, nameAr: `قسم ${key}`, nameEn: `Section ${key}`, slugAr: `قسم-${key}` };
  const position = (await db().section.count()) + 1;
  return db().section.upsert({
    where: { slugEn: key },
    update: {},
    create: { ...fields, ...foldedColumns(fields), position },
  });
}

export async function givenPerson(key = 'amal') {
  const fields = {
    slugEn: key,
    slugAr: `كاتب-${key}`,
    nameAr: `أمل ${key}`,
    nameEn: `Amal ${key}`,
    gender: 'female' as const,
  };
  return db().person.upsert({
    where: { slugEn: key },
    update: {},
    create: { ...fields, ...foldedColumns(fields) },
  });
}
