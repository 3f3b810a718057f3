import { piecesWithKeptFields } from '@/components/editor/fields/field-store';
import {
  type DevicePiece,
  ofUser,
  openDeviceDatabase,
  type UnconfirmedRow,
  withChanges,
} from './device-database';
import { HttpTransport } from './http-transport';
import { isTabOpen } from './tab-lock';
import type { Transport } from './types';

/** A page that was left is still sending its fields for a moment. */
const SENDING_MS = 5_000;

/** The pieces of a user of which this device keeps something that no open tab will send. */
export async function unsentPieces(userId: string): Promise<DevicePiece[]> {
  const fields = piecesWithKeptFields(userId).filter(({ keptAt }) => Date.now() - keptAt > SENDING_MS);
  const titled = fields.map(({ keptAt: _, ...piece }): DevicePiece => ({ ...piece, title: '' }));
  const pieces = new Map<string, DevicePiece>();
  for (const piece of [...titled, ...(await unsentTexts(userId).catch(() => []))]) {
    pieces.set(`${piece.entryId} ${piece.locale}`, piece);
  }
  return [...pieces.values()];
}

async function unsentTexts(userId: string): Promise<DevicePiece[]> {
  const database = await openDeviceDatabase();
  const pieces: DevicePiece[] = [];
  for (const row of await database.getAll('unconfirmed', ofUser(userId))) {
    const { piece, editionId, clientId } = row;
    if (!piece || (await isTabOpen(clientId))) continue;
    if (await isStored(withChanges(row))) await database.delete('unconfirmed', [userId, editionId, clientId]);
    else pieces.push(piece);
  }
  database.close();
  return pieces;
}

/** After this long, no request of a closed page arrives any more. */
const ARRIVING_MS = 30_000;

/** Rows that the server was asked about, each as it was kept then. */
const asked = new Set<string>();

/**
 * Whether the last request of a page that was left has arrived, so that the server has stored all that the page kept.
 */
export async function isStored(
  row: UnconfirmedRow,
  transport: Pick<Transport, 'since'> = new HttpTransport(row.editionId, row.userId),
): Promise<boolean> {
  const key = `${row.clientId} ${row.keptAt.getTime()}`;
  if (asked.has(key)) return false;
  const answer = await transport.since(row.version);
  if (answer.kind === 'offline') return false;
  if (Date.now() - row.keptAt.getTime() > ARRIVING_MS) asked.add(key);
  if (answer.kind !== 'since') return false;
  const last = row.changes.at(-1)?.last ?? 0;
  return answer.steps.some(({ clientId, sequence }) => clientId === row.clientId && (sequence ?? 0) >= last);
}
