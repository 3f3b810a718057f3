import type { z } from 'zod';
import type { AuditAction } from '@/lib/audit/types';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { FoldedColumns, FoldedSlugs } from './folded-columns';
import type { BilingualFields, NamedRow, RecordChange, RowCondition, RowSelection, Slugs } from './types';

type ById = { where: { id: string } };

/** The part of a Prisma delegate that every type of record uses in the same way. */
export interface RecordTable<Fields> {
  findUnique(query: ById): PromiseLike<(Fields & { id: string; version: number }) | null>;
  findMany(query: {
    where: { id?: { not: string }; OR: Partial<FoldedSlugs>[] };
  }): PromiseLike<FoldedSlugs[]>;
  count(query: { where: RowCondition; take: number }): PromiseLike<number>;
  update(query: ById & { data: Fields & FoldedColumns & { version: number } }): PromiseLike<unknown>;
  delete(query: ById): PromiseLike<unknown>;
}

type IssueText = Omit<Issue, 'path'>;

/** A merge that is going on: the ids of the record that goes, of that which stays, and of the pieces that name the first. */
export interface Moved {
  from: string;
  into: string;
  entryIds: readonly string[];
  /** When it has to be done (endBy). */
  latest: number;
}

/** All that differs between one type of bilingual record and another. */
export interface RecordDescriptor<
  Fields extends BilingualFields = BilingualFields,
  Row extends NamedRow = NamedRow,
> {
  /** Subject type of the audit events, whose actions are `{name}.created`, `{name}.updated` and `{name}.deleted`. */
  name: 'person' | 'section' | 'topic' | 'series';
  model: Prisma.ModelName;
  /** The fields as handlers accept them. */
  shape: z.ZodObject & z.ZodType<Fields>;
  /** Any of the fields, extended by `STORED_RECORD`, see record-change.ts. */
  changeShape: z.ZodType<RecordChange<Partial<Fields>>>;
  canManage(actor: Pick<Actor, 'role'>): boolean;
  /** Decoded path under which readers find the record. */
  pathOf(locale: Locale, slug: string): string;
  /** Decoded paths of the pages that move with the record, under these slugs. */
  pathsBelow?(tx: Tx, id: string, slugs: Slugs): Promise<string[]>;
  table(tx: Tx): RecordTable<Fields>;
  create(tx: Tx, data: Fields & FoldedColumns): PromiseLike<{ id: string }>;
  /** The selected records, or all of them in the order in which the studio shows them. */
  listRows(tx: Tx, selection?: RowSelection): PromiseLike<Row[]>;
  /** Queries for the ids of the entries whose drafts and whose publications name the record; an index finds them. */
  drafts(id: Prisma.Sql): Prisma.Sql;
  publications(id: Prisma.Sql): Prisma.Sql;
  /** What else cannot be stored. Locks what the fields refer to, so that it is not deleted before the commit. */
  fieldIssues?(tx: Tx, fields: Fields): Promise<Issue[]>;
  issues: { slugTaken: IssueText; hasPieces: IssueText };
  /** Share cards show the names of its records. */
  isOnCards?: boolean;
  /** Only of types whose records can be merged. */
  merging?: {
    action: AuditAction;
    /** Query for the ids of the entries whose drafts or publications name the record, some of them several times. */
    uses(id: Prisma.Sql): Prisma.Sql;
    /** Has everything but lists name the other record, in a number of statements that does not grow. */
    moveUses(tx: Tx, moved: Moved): Promise<void>;
    /** Fields that mean something when they are empty, so that they are never taken from the record that goes. */
    decided: readonly string[];
  };
  /** Reasons besides entries and publications that forbid deleting the record. */
  otherUseIssues?(tx: Tx, id: string): Promise<Issue[]>;
}

/** Of a type whose records can be merged. */
export type MergeableDescriptor<
  Fields extends BilingualFields = BilingualFields,
  Row extends NamedRow = NamedRow,
> = RecordDescriptor<Fields, Row> & Required<Pick<RecordDescriptor, 'merging'>>;
