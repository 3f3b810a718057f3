import { FIELD_NAMES, type FieldName, type FieldStore, type UnsavedField } from './types';

interface Scope {
  userId: string;
  entryId: string;
  locale: string;
}

const OF_EDITION: readonly FieldName[] = ['slug', 'dateline'];

/**
 * Keeps unsaved fields in localStorage, which stores them at once, also while the page is being closed. They are few and short. Both
 * languages of a piece share one record, because they share fields.
 */
export class LocalFieldStore implements FieldStore {
  isAvailable = true;
  private readonly key: string;
  private readonly locale: string;
  /** What this page knows to be kept. Another tab, or the page that follows this one, may have kept something since. */
  private readonly known: Partial<Record<FieldName, string>> = {};

  constructor({ userId, entryId, locale }: Scope) {
    this.key = `${prefixOf(userId)}${entryId}`;
    this.locale = locale;
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
    try {
      if (Object.keys(stored).length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(stored));
      this.isAvailable = true;
    } catch {
      this.isAvailable = false;
    }
  }

  private nameOf(field: FieldName): string {
    return OF_EDITION.includes(field) ? `${this.locale}.${field}` : field;
  }

  private read(): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(this.key) ?? '{}');
      return typeof value === 'object' && value !== null ? { ...value } : {};
    } catch {
      return {};
    }
  }
}

/** The keys under which fields of a user are kept on this device. */
export function keptFieldKeys(userId: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(userId)));
  } catch {
    return [];
  }
}

const prefixOf = (userId: string) => `markaz-fields:${userId}:`;

function isUnsavedField(value: unknown): value is UnsavedField {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'before' in value &&
    typeof value.before === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
