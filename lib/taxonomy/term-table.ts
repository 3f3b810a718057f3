import type { Tx } from '@/lib/db';
import { sectionPath, topicPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { StoredTerm, TermFields, TermKind, TermRow } from './types';

type StoredFields = Omit<StoredTerm, 'pieces'>;

/** What the rooms ask of one kind of place: sections and topics are two tables of one shape. */
interface TermTable {
  /** Decoded path under which readers find the place. */
  pathOf(locale: Locale, slug: string): string;
  lock(id: string): Promise<unknown>;
  find(id: string): Promise<StoredFields | null>;
  /** All of them, in the order in which readers meet them. */
  list(): Promise<TermRow[]>;
  slugs(): Promise<{ id: string; slugAr: string; slugEn: string }[]>;
  create(fields: TermFields): Promise<{ id: string }>;
  update(id: string, data: TermFields & { version: number }): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  /** Pieces of the desk and of the shelf: what was taken off the desk is read until it is published again. */
  pieces(id: string): Promise<number>;
}

const FIELDS = {
  ...{ id: true, version: true, nameAr: true, nameEn: true, slugAr: true, slugEn: true },
  ...{ descriptionAr: true, descriptionEn: true },
} as const;
const ROW = { id: true, nameAr: true, nameEn: true, _count: { select: { entries: true } } } as const;
const SLUGS = { id: true, slugAr: true, slugEn: true } as const;

export function termTable(tx: Tx, kind: TermKind): TermTable {
  return kind === 'section' ? sections(tx) : topics(tx);
}

function sections(tx: Tx): TermTable {
  return {
    pathOf: sectionPath,
    lock: (id) => tx.$queryRaw`SELECT "id" FROM "Section" WHERE "id" = ${id}::uuid FOR UPDATE`,
    find: (id) => tx.section.findUnique({ where: { id }, select: FIELDS }),
    list: async () =>
      (await tx.section.findMany({ select: ROW, orderBy: { position: 'asc' } })).map(withPieces),
    slugs: () => tx.section.findMany({ select: SLUGS }),
    create: async (fields) => {
      const last = await tx.section.aggregate({ _max: { position: true } });
      return tx.section.create({ data: { ...fields, position: (last._max.position ?? 0) + 1 } });
    },
    update: (id, data) => tx.section.update({ where: { id }, data }),
    remove: (id) => tx.section.delete({ where: { id } }),
    pieces: (id) => countPieces(tx, { sectionId: id }),
  };
}

function topics(tx: Tx): TermTable {
  return {
    pathOf: topicPath,
    lock: (id) => tx.$queryRaw`SELECT "id" FROM "Topic" WHERE "id" = ${id}::uuid FOR UPDATE`,
    find: (id) => tx.topic.findUnique({ where: { id }, select: FIELDS }),
    list: async () => (await tx.topic.findMany({ select: ROW, orderBy: { nameAr: 'asc' } })).map(withPieces),
    slugs: () => tx.topic.findMany({ select: SLUGS }),
    create: (fields) => tx.topic.create({ data: fields }),
    update: (id, data) => tx.topic.update({ where: { id }, data }),
    remove: (id) => tx.topic.delete({ where: { id } }),
    pieces: (id) => countPieces(tx, { topics: { some: { topicId: id } } }),
  };
}

type Standing = { sectionId: string } | { topics: { some: { topicId: string } } };

// Entries and publications name their places by the same columns.
function countPieces(tx: Tx, there: Standing): Promise<number> {
  return tx.entry.count({ where: { OR: [there, { editions: { some: { publication: there } } }] } });
}

function withPieces({ _count, ...row }: Omit<TermRow, 'pieces'> & { _count: { entries: number } }): TermRow {
  return { ...row, pieces: _count.entries };
}
