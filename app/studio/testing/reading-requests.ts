import * as audit from '@/app/studio/audit/export/route';
import * as activity from '@/app/studio/editions/[id]/activity/route';
import * as card from '@/app/studio/editions/[id]/card/route';
import * as fields from '@/app/studio/editions/[id]/fields/route';
import * as steps from '@/app/studio/editions/[id]/steps/route';
import * as entryCards from '@/app/studio/entry-cards/route';
import * as media from '@/app/studio/media/items/route';
import * as prepared from '@/app/studio/media/prepared/route';
import * as unread from '@/app/studio/notifications/unread/route';
import * as redirects from '@/app/studio/redirects/export/route';
import { ROLES, type Role } from '@/lib/auth/types';
import type { PieceInState } from '@/lib/testing/pieces-in-states';
import type { WorkState, WorkVerb } from '@/lib/workflow/permissions';

type PieceRoute = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

interface PieceRead {
  /** Whoever may do this gets an answer. */
  verb: WorkVerb;
  /** Of pieces in these states alone, where an answer costs much. */
  states?: readonly WorkState[];
  send: (piece: PieceInState) => Promise<Response>;
}

const about = (handler: PieceRoute, path: string) => (piece: PieceInState) =>
  handler(new Request(`http://127.0.0.1/studio/editions/${piece.editionId}/${path}`), {
    params: Promise.resolve({ id: piece.editionId }),
  });

/** What reads something of a piece, by the folders of the routes. */
export const PIECE_READS: Record<string, PieceRead> = {
  'app/studio/editions/[id]/steps': { verb: 'see', send: about(steps.GET, 'steps?since=0') },
  'app/studio/editions/[id]/fields': { verb: 'see', send: about(fields.GET, 'fields') },
  'app/studio/editions/[id]/activity': {
    verb: 'edit',
    send: about(activity.GET, 'activity?since=0&client=tab&state='),
  },
  'app/studio/editions/[id]/card': { verb: 'see', states: ['draft'], send: about(card.GET, 'card') },
};

interface SharedRead {
  roles: readonly Role[];
  send: () => Promise<Response> | Response;
}

const asked = (handler: (request: Request) => Promise<Response>, path: string) => () =>
  handler(new Request(`http://127.0.0.1/studio/${path}`));

/** What reads something that the newsroom shares, or that is the user's own. */
export const SHARED_READS: Record<string, SharedRead> = {
  'app/studio/audit/export': {
    roles: ['admin'],
    send: asked(audit.GET, 'audit/export?from=2030-01-01&to=2030-01-02'),
  },
  'app/studio/redirects/export': { roles: ['admin'], send: () => redirects.GET() },
  'app/studio/entry-cards': { roles: ROLES, send: asked(entryCards.GET, 'entry-cards?q=word') },
  'app/studio/media/items': { roles: ROLES, send: asked(media.GET, 'media/items') },
  'app/studio/media/prepared': {
    roles: ROLES,
    send: asked(prepared.GET, 'media/prepared?ids=0199f000-0000-7000-8000-00000000dead'),
  },
  'app/studio/notifications/unread': { roles: ROLES, send: () => unread.GET() },
};
