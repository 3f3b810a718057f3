import { isDeepStrictEqual } from 'node:util';
import { choicesById } from '@/lib/bilingual-records/find-choices';
import { db } from '@/lib/db';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import type { NameRef } from '@/lib/entries/types';
import { shortPath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { issuesById } from '@/lib/taxonomy/find-issues';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { isCreditField } from '@/lib/workflow/credit-roles';
import type { FieldDifference, FieldValue } from './types';

type Names = (ids: string[]) => Promise<NameRef[]>;

/** How the ids of each field are named. Rows that are gone have no name any more. */
const NAMES = {
  sectionId: (ids) => choicesById(sectionDescriptor, ids),
  issueId: issueNames,
  coverId: pictureNames,
  sharePictureId: pictureNames,
  authorIds: peopleNames,
  translatorIds: peopleNames,
  editorIds: peopleNames,
  photographerIds: peopleNames,
  topicIds: (ids) => choicesById(topicDescriptor, ids),
  relatedIds: pieceNames,
} as const satisfies Partial<Record<keyof RevisionFields, Names>>;

/** The order in which the fields are told. The compiler names one that is missing. */
const ORDER: Record<keyof RevisionFields, number> = {
  ...{ slug: 1, dateline: 2, sectionId: 3, authorIds: 4 },
  ...{ translatorIds: 5, editorIds: 6, photographerIds: 7 },
  ...{ topicIds: 8, issueId: 9, coverId: 10, coverX: 11, coverY: 12, coverAlt: 13 },
  ...{ searchTitle: 14, searchDescription: 15, canonicalUrl: 16, noindex: 17 },
  ...{ sharePictureId: 18, link: 19, relatedIds: 20 },
};

type Field = keyof RevisionFields;

/** The fields that differ, with both values as a reader understands them. */
export async function compareFields(
  before: RevisionFields,
  after: RevisionFields,
): Promise<FieldDifference[]> {
  const names = (Object.keys(ORDER) as Field[]).sort((one, other) => ORDER[one] - ORDER[other]);
  const differing = names.filter((name) => !isDeepStrictEqual(stated(name, before), stated(name, after)));
  return Promise.all(
    differing.map(async (name) => ({
      name,
      before: await shownValue(name, before),
      after: await shownValue(name, after),
    })),
  );
}

/** Topics have no order, a role that nobody has is like a missing one, and a box that was never ticked is one that is not ticked. */
function stated(name: Field, fields: RevisionFields): unknown {
  if (isCreditField(name) || name === 'relatedIds') return fields[name] ?? [];
  if (name === 'topicIds') return fields.topicIds.toSorted();
  return name === 'noindex' ? fields.noindex === true : fields[name];
}

async function shownValue(name: Field, fields: RevisionFields): Promise<FieldValue> {
  const value = fields[name];
  if (value === null || value === false || (Array.isArray(value) && value.length === 0))
    return { type: 'none' };
  if (value === true) return { type: 'yes' };
  if (name in NAMES) {
    const ids = [value].flat().map(String);
    const found = new Map((await NAMES[name as keyof typeof NAMES](ids)).map((row) => [row.id, row]));
    return { type: 'names', names: ids.map((id) => found.get(id) ?? null) };
  }
  const text = String(value);
  return name === 'dateline' ? { type: 'day', at: new Date(text) } : { type: 'text', text };
}

function peopleNames(ids: string[]): Promise<NameRef[]> {
  return choicesById(personDescriptor, ids);
}

async function issueNames(ids: string[]): Promise<NameRef[]> {
  const issues = await issuesById(ids);
  return issues.map((issue) => {
    const [nameAr, nameEn] = LOCALES.map((locale) =>
      translator(locale, 'editor')('details.issueName', {
        series: localised({ nameAr: issue.seriesNameAr, nameEn: issue.seriesNameEn }, 'name', locale),
        number: issue.number,
      }),
    );
    return { id: issue.id, nameAr: nameAr ?? '', nameEn: nameEn ?? '' };
  });
}

async function pictureNames(ids: string[]): Promise<NameRef[]> {
  const select = { id: true, fileName: true, altAr: true, altEn: true } as const;
  const rows = await db().media.findMany({ where: { id: { in: ids } }, select });
  return rows.map(({ id, fileName, altAr, altEn }) => ({
    id,
    nameAr: altAr || fileName,
    nameEn: altEn || fileName,
  }));
}

/** By the titles that readers see, in each language or in the other one; a draft, whose title may not be for everybody, by its number. */
async function pieceNames(ids: string[]): Promise<NameRef[]> {
  const publication = { select: { title: true } } as const;
  const editions = { select: { locale: true, publication } } as const;
  const rows = await db().entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, editions },
  });
  return rows.map(({ id, number, editions: both }) => {
    const titleIn = (locale: Locale) => both.find((one) => one.locale === locale)?.publication?.title;
    const [ar, en] = [titleIn('ar'), titleIn('en')];
    return { id, nameAr: ar ?? en ?? shortPath(number), nameEn: en ?? ar ?? shortPath(number) };
  });
}
