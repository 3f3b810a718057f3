import { recordEvent } from '@/lib/audit/record-event';
import type { SubjectNames } from '@/lib/audit/types';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import { CSV_BEGINNING, csvLines } from '@/lib/csv';
import type { Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { formatDateTime, isoDate, noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { EventFilter } from './event-conditions';
import { eventSentence } from './event-sentence';
import { eventSource } from './event-source';
import { loadEvents } from './list-events';
import type { FoundEvent } from './look-up-events';
import { canExportAuditLog } from './policy';
import { namedIn } from './sentence-values';
import type { AuditActor } from './types';

/** What one file holds at most, the newest first. */
export const EXPORT_MAX = { rows: 100_000, days: 366 } as const;

type LoadedEvent = Awaited<ReturnType<typeof loadEvents>>[number];

const PORTION = 1_000;
const DAY_MS = 86_400_000;

/** What a file of a filter holds: its days, or the last ones of more than a file may span. */
export type ExportFilter = EventFilter & { from: string; to: string };

export function exportFilter(filter: EventFilter, now = new Date()): ExportFilter {
  const to = filter.to ?? isoDate(now);
  const earliest = isoDate(new Date(noonOf(to).getTime() - (EXPORT_MAX.days - 1) * DAY_MS));
  const from = filter.from && filter.from > earliest ? filter.from : earliest;
  return { ...filter, from, to };
}

/** Whether somebody may take a copy of the log now. Throws `forbidden`, and `proof_needed`: it holds who was where and when, for a year. */
export async function requireExport(tx: Pick<Tx, 'session'>, actor: Actor): Promise<void> {
  permit(canExportAuditLog(actor));
  await requireRecentProof(tx, actor);
}

/** Records that somebody takes a copy of the log, before they get it. Throws `forbidden` and `proof_needed`. */
export async function recordExport(tx: Tx, actor: Actor, filter: ExportFilter): Promise<void> {
  await requireExport(tx, actor);
  const { from, to, query, actorId, action, actions, subject, subjectType, locale } = filter;
  const asked = { query, actorId, action, actions, subject, subjectType, locale };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  await recordEvent(tx, actor, {
    ...{ action: 'log.exported', subjectType: 'audit', subjectId: 'log' },
    data: { from, to, ...JSON.parse(JSON.stringify(Object.fromEntries(given))) },
  });
}

/**
 * A CSV file of the log in portions, so that its length costs no memory: what the screen shows in the language of the interface, then what programs read.
 * Throws `forbidden`.
 */
export async function* exportEvents(
  actor: Actor,
  filter: ExportFilter,
  locale: Locale,
): AsyncGenerator<string> {
  permit(canExportAuditLog(actor));
  yield CSV_BEGINNING + csvLines([heading(locale)]);
  const { find } = await eventSource(actor, filter);
  let from: FoundEvent | null = null;
  for (let rows = 0; rows < EXPORT_MAX.rows; ) {
    const take = Math.min(PORTION, EXPORT_MAX.rows - rows);
    const cursor: { at: Date; number: number } | null = from && { at: from.at, number: Number(from.id) };
    const { found, stoppedAt }: Awaited<ReturnType<typeof find>> = await find({
      ...{ from: cursor, direction: 'after', take },
    });
    yield csvLines((await loadEvents(found)).map((each) => cellsOf(each, locale)));
    rows += found.length;
    from = stoppedAt ?? found.at(-1) ?? null;
    if (!stoppedAt && found.length < take) break;
  }
}

const MACHINE_COLUMNS = [
  ...['event_id', 'at', 'actor_id', 'action', 'subject_type', 'subject_id', 'language', 'data'],
];

function heading(locale: Locale): string[] {
  const t = translator(locale, 'audit');
  const shown = ['when', 'who', 'what', 'name'] as const;
  return [...shown.map((name) => t(`columns.${name}`)), ...MACHINE_COLUMNS];
}

function cellsOf({ event, view }: LoadedEvent, locale: Locale): string[] {
  const { id, at, actorId, action, subjectType, subjectId, data } = event;
  return [
    ...[formatDateTime(at, locale), actorName(view.actor, locale), eventSentence(view, locale)],
    ...[nameIn(view.names, locale), id.toString(), at.toISOString(), actorId ?? ''],
    ...[action, subjectType, subjectId, event.locale ?? '', JSON.stringify(data)],
  ];
}

function actorName(actor: AuditActor, locale: Locale): string {
  return actor.kind === 'user' ? nameIn(actor.names, locale) : translator(locale, 'audit')(actor.kind);
}

function nameIn(names: SubjectNames, locale: Locale): string {
  const language = namedIn(names, locale);
  return (language && names[language]) ?? '';
}
