import * as fields from '@/app/studio/editions/[id]/fields/route';
import * as steps from '@/app/studio/editions/[id]/steps/route';
import * as uploads from '@/app/studio/media/uploads/[[...id]]/route';
import type { PieceInState } from '@/lib/testing/pieces-in-states';

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

const saving = (handler: Handler, path: string, bodyOf: (piece: PieceInState) => object) => {
  return (piece: PieceInState) =>
    handler(
      new Request(`http://127.0.0.1/studio/editions/${piece.editionId}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(piece)),
      }),
      { params: Promise.resolve({ id: piece.editionId }) },
    );
};

/** What saves something of a piece, by the methods and folders of the routes: whoever may `edit` it. */
export const PIECE_REQUESTS: Record<string, ((piece: PieceInState) => Promise<Response>)[]> = {
  'POST app/studio/editions/[id]/steps': [
    saving(steps.POST, 'steps', ({ version }) => ({ version, clientId: 'tab', steps: [] })),
  ],
  'POST app/studio/editions/[id]/fields': [
    // Of the edition, and of what both languages share.
    saving(fields.POST, 'fields', () => ({ field: 'searchTitle', before: '', value: 'Changed' })),
    saving(fields.POST, 'fields', () => ({ field: 'topicIds', before: '', value: '' })),
  ],
};

/** Pictures and files are added by whoever is signed in (lib/media/uploads has what becomes of them). */
export const UPLOAD_REQUESTS: Record<string, (request: Request) => Promise<Response>> = {
  'POST app/studio/media/uploads/[[...id]]': uploads.POST,
  'PATCH app/studio/media/uploads/[[...id]]': uploads.PATCH,
  'DELETE app/studio/media/uploads/[[...id]]': uploads.DELETE,
};

/** Where people sign in and out. */
export const OPEN_REQUESTS = ['POST app/api/auth/[...nextauth]'];
