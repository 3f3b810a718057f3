import { z } from 'zod';
import type { AuditSubject, SubjectNames } from '@/lib/audit/types';
import { BY_VISITOR } from '@/lib/audit/unknown-visitor';
import type { AuditEvent } from '@/lib/generated/prisma/client';
import { VISITOR_ACTIONS } from '@/lib/sign-in/audit-actions';
import { LINK_ACTIONS } from '@/lib/users/audit-actions';
import { subjectKey } from './audit-subjects';
import type { AuditActor, AuditEventView, AuditItem } from './types';

/** Of events from before their data said it. */
const BY_VISITORS: readonly string[] = [...VISITOR_ACTIONS, ...LINK_ACTIONS];

// Modules and older builds write different data; a value of another shape is left out of the sentence.
const title = z.string().nullable().catch(null);
const Data = z
  .object({
    /** The titles of an item of the subject, such as the piece that was moved in a list. */
    titles: z.object({ ar: title, en: title }).optional().catch(undefined),
    /** The subject's names at the time of the event. */
    nameAr: z.string().optional().catch(undefined),
    nameEn: z.string().optional().catch(undefined),
    fromPosition: z.int().nullable().catch(null).default(null),
    toPosition: z.int().nullable().catch(null).default(null),
    to: z.string().nullable().catch(null).default(null),
    attempts: z.int().catch(1).default(1),
    kind: z.string().optional().catch(undefined),
    fromPath: z.string().optional().catch(undefined),
    plannedFor: z.iso.datetime().nullable().catch(null).default(null),
    reason: z.string().optional().catch(undefined),
    changed: z.array(z.string()).catch([]).default([]),
    isDraft: z.boolean().catch(false).default(false),
    isDescribed: z.boolean().catch(false).default(false),
    [BY_VISITOR]: z.boolean().catch(false).default(false),
  })
  .catch({
    fromPosition: null,
    toPosition: null,
    to: null,
    attempts: 1,
    plannedFor: null,
    changed: [],
    isDraft: false,
    isDescribed: false,
    byVisitor: false,
  });

/** One audit event for the screen, with the present names of its subject and its actor. */
export function toEventView(
  event: AuditEvent,
  subjects: Map<string, AuditSubject>,
  actorNames: Map<string, SubjectNames>,
): AuditEventView {
  const subject = subjects.get(subjectKey(event));
  const data = Data.parse(event.data);
  const recordedNames = data.nameAr ? { ar: data.nameAr, en: data.nameEn ?? null } : undefined;
  return {
    id: event.id.toString(),
    at: event.at,
    actor: actorOf(event, data[BY_VISITOR], actorNames),
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    locale: event.locale,
    names: data.titles ?? subject?.names ?? recordedNames ?? { ar: null, en: null },
    subjectNames: subject?.names ?? recordedNames ?? null,
    item: event.subjectType === 'release' ? itemOf(data) : null,
    plannedFor: data.plannedFor === null ? null : new Date(data.plannedFor),
    hasReason: data.reason !== undefined,
    href: subject?.path(event.locale) ?? null,
    fromPosition: data.fromPosition,
    toPosition: data.toPosition,
    role: data.to,
    attempts: data.attempts,
    changed: data.changed,
    isDraft: data.isDraft,
    isDescribed: data.isDescribed,
  };
}

function itemOf({ kind, titles, fromPath }: z.output<typeof Data>): AuditItem | null {
  if (kind === 'redirect') return fromPath === undefined ? null : { kind, address: fromPath };
  if (kind !== 'publish' && kind !== 'withdraw' && kind !== 'list') return null;
  return titles ? { kind, address: '' } : null;
}

function actorOf(
  { actorId, action }: AuditEvent,
  isByVisitor: boolean,
  names: Map<string, SubjectNames>,
): AuditActor {
  if (actorId) return { kind: 'user', id: actorId, names: names.get(actorId) ?? { ar: null, en: null } };
  return { kind: isByVisitor || BY_VISITORS.includes(action) ? 'visitor' : 'system' };
}
