import { ACTION_GROUPS } from '@/lib/audit-log/action-groups';
import { type AuditFilter, listEvents } from '@/lib/audit-log/list-events';
import { listOwnPieceEvents } from '@/lib/audit-log/list-own-piece-events';
import type { Actor } from '@/lib/auth/types';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** The audit log with every filter that its screen offers, alone and together. */
export function eventQueries({ busy, middle, admin, editor, author }: ManyPublicationsFixture): Queries {
  const list = (actor: Actor, filter: Partial<AuditFilter>) => listEvents(actor, { size: 50, ...filter });
  const later = `${middle.article.datelineAt.getTime()}-1000`;
  const days = { from: '2012-01-01', to: '2012-01-31' };
  const published = { action: 'edition.published' };
  return {
    listEvents: () => list(admin, {}),
    listOwnPieceEvents: () => listOwnPieceEvents(author, 8),
    'listOwnPieceEvents of an editor with most of all pieces': () => listOwnPieceEvents(editor, 8),
    'listEvents, a later page': () => list(admin, { after: later }),
    'listEvents, an earlier page': () => list(admin, { before: later }),
    'listEvents without accounts': () => list(editor, {}),
    'listEvents about pieces': () => list(admin, { withoutAccounts: true }),
    'listEvents of a person': () => list(admin, { actorId: author.userId }),
    'listEvents of an action': () => list(editor, published),
    'listEvents of an action that nobody did': () => list(editor, { action: 'media.deleted' }),
    'listEvents of a group of actions': () => list(editor, { actions: ACTION_GROUPS.review }),
    'listEvents of a group of actions, a later page': () =>
      list(admin, {
        ...{ actions: ACTION_GROUPS.publishing, after: later },
      }),
    'listEvents of a kind': () => list(admin, { subjectType: 'entry' }),
    'listEvents of a kind, for editors': () => list(editor, { subjectType: 'entry' }),
    'listEvents of a language': () => list(admin, { locale: 'ar' }),
    'listEvents of a piece': () => list(editor, { subject: { type: 'entry', id: busy.topicId } }),
    'listEvents of some days': () => list(admin, days),
    'listEvents of an action within some days': () => list(admin, { ...published, ...days }),
    'listEvents by a rare word': () => list(editor, { query: 'title 9998' }),
    'listEvents by a common word': () => list(editor, { query: 'title' }),
    'listEvents by an unknown word': () => list(admin, { query: 'zebra' }),
    'listEvents by a common word within some days': () => list(admin, { query: 'title', ...days }),
    'listEvents by everything common': () =>
      list(editor, {
        ...{ query: 'title', subjectType: 'entry', locale: 'ar', actions: ACTION_GROUPS.publishing },
      }),
    'listEvents by everything common, a later page': () =>
      list(admin, {
        ...{ query: 'title', ...published, subjectType: 'entry', locale: 'ar', after: later },
      }),
    'listEvents of a person by everything': () =>
      list(admin, {
        ...{ actorId: author.userId, query: 'title', ...published, subjectType: 'entry', ...days },
      }),
  };
}
