import { DAY_MS, KEPT_DAYS } from '@/components/editor/sync/device-database';
import type { NewEdition } from '@/components/editor/sync/new-edition';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { FIELD_NAMES, type FieldName, type FieldStore, isOfEdition, type UnsavedField } from './types';

interface Scope {
  userId: string;
  entryId: string;
  kind: Kind;
  locale: Locale;
  /** Of an edition that may not exist yet. */
  newEdition: Pick<NewEdition, 'exists'> | null;
}

/** What a record says of its piece, so that it can be found on the device. Missing in records of the previous build. */
interface RecordedPiece {
  kind: Kind;
  locale: Locale;
  isNew: boolean;
  /** When something was kept last, in milliseconds. */
  keptAt: number;
}

/**
 * Keeps unsaved fields in localStorage, which stores them at once, also while the page is being closed. They are few and short. Both
 * languages of a piece share one record, because they share fields.
 */
export class LocalFieldStore implements FieldStore {
  isAvailable = true;
  private readonly key: string;
  private readonly scope: Scope;
  /** What this page knows to be kept. Another tab, or the page that follows this one, may have kept something since. */
  private readonly known: Partial<Record<FieldName, string>> = {};

  constructor(scope: Scope) {
    this.key = `${prefixOf(scope.userId)}${scope.entryId}`;
    this.scope = scope;
  }

  all(): Partial<Record<FieldName, UnsavedField>> {
    const stored = this.read();
    const found = FIELD_NAMES.map((name) => [name, stored[this.nameOf(name)]] as const);
    const kept = found.filter(([, change]) => isUnsavedField(change));
    for (const [name, change] of kept) this.known[name] = JSON.stringify(change);
    return Object.fromEntries(kept);
  }

  keep(field: FieldName, change: UnsavedField | null): void {
    const stored = this.read();
    const name = this.nameOf(field);
    if (!change && JSON.stringify(stored[name]) !== this.known[field]) return;
    if (JSON.stringify(stored[name]) === JSON.stringify(change ?? undefined)) return;
    if (change) stored[name] = change;
    else delete stored[name];
    this.known[field] = change ? JSON.stringify(change) : undefined;
    const isEmpty = Object.keys(stored).every((key) => key === PIECE);
    try {
      if (isEmpty) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify({ ...stored, [PIECE]: this.piece() }));
      this.isAvailable = true;
    } catch {
      this.isAvailable = false;
    }
  }

  private piece(): RecordedPiece {
    const { kind, locale, newEdition } = this.scope;
    return { kind, locale, isNew: newEdition?.exists === false, keptAt: Date.now() };
  }

  private nameOf(field: FieldName): string {
    return isOfEdition(field) ? `${this.scope.locale}.${field}` : field;
  }

  private read(): Record<string, unknown> {
    return readRecord(this.key);
  }
}

/** The property of a record that says what piece it is of. */
const PIECE = 'piece';

function readRecord(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The pieces of which this device keeps fields of a user. */
export function piecesWithKeptFields(userId: string): (RecordedPiece & { entryId: string })[] {
  return keptFieldKeys(userId).flatMap((key) => {
    const piece = readRecord(key)[PIECE] as RecordedPiece | undefined;
    return piece ? [{ ...piece, entryId: key.slice(prefixOf(userId).length) }] : [];
  });
}

/** The keys under which fields of a user are kept on this device. Those of any user that nobody came back for are removed. */
export function keptFieldKeys(userId: string): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys.filter(isExpired)) localStorage.removeItem(key);
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(userId)));
  } catch {
    return [];
  }
}

const PREFIX = 'markaz-fields:';
const prefixOf = (userId: string) => `${PREFIX}${userId}:`;

function isExpired(key: string): boolean {
  const piece = readRecord(key)[PIECE] as Partial<RecordedPiece> | undefined;
  return typeof piece?.keptAt === 'number' && piece.keptAt < Date.now() - KEPT_DAYS * DAY_MS;
}

function isUnsavedField(value: unknown): value is UnsavedField {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'before' in value &&
    typeof value.before === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
