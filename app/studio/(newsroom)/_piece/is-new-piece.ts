import 'server-only';
import { cookies } from 'next/headers';
import type { Query } from '@/app/studio/list-query';
import { NEW_PIECE_COOKIE } from '@/components/editor/sync/new-piece-cookie';

/** Whether the browser says that the piece of the address is one that its first letter will create. Pages of the previous build say so by `?new`. */
export async function isNewPiece(query: Query): Promise<boolean> {
  return (await cookies()).has(NEW_PIECE_COOKIE) || 'new' in query;
}
