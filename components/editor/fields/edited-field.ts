import { idsIn } from './field-values';
import type { FieldChange, FieldName, FieldProgress, UnsavedField } from './types';

/** One field: its value on the page, and what is known of the stored one. */
export class EditedField {
  readonly name: FieldName;
  /** What the user has given, or what is stored. */
  private own: string;
  progress: FieldProgress = { kind: 'saved' };
  private stored: string;
  /** The stored value that the unsaved one was changed from. */
  private before: string;

  constructor(name: FieldName, stored: string, kept: UnsavedField | undefined) {
    this.name = name;
    this.stored = stored;
    this.own = kept?.value ?? stored;
    this.before = kept?.before ?? stored;
    if (kept) this.receive(stored);
  }

  /** What the field shows: a value that the user may not give it is shown apart from it. */
  get value(): string {
    return this.progress.kind === 'closed' ? this.stored : this.own;
  }

  /** What the server has not stored, or null. */
  get unsaved(): UnsavedField | null {
    return this.isUnsaved() ? { before: this.before, value: this.own } : null;
  }

  isUnsaved(): boolean {
    return this.progress.kind !== 'saved';
  }

  /** Whether it can be sent as it is. */
  isWaiting(): boolean {
    return this.progress.kind === 'unsaved';
  }

  needsUser(): boolean {
    return this.isUnsaved() && !this.isWaiting();
  }

  set(value: string): void {
    this.own = value;
    if (this.is(value, this.stored)) {
      this.before = this.stored;
      this.progress = { kind: 'saved' };
    }
    // A conflict waits for the user's choice, whatever is typed meanwhile.
    else if (this.progress.kind !== 'conflict') this.progress = { kind: 'unsaved' };
  }

  /** What the server has stored, as it says. */
  receive(stored: string): void {
    this.stored = stored;
    if (!this.isUnsaved() && this.is(this.own, this.before)) {
      this.own = stored;
      this.before = stored;
    } else if (this.is(this.own, stored)) this.accept(stored);
    else if (this.progress.kind === 'closed') return;
    else if (!this.is(this.before, stored)) this.progress = { kind: 'conflict', theirs: stored };
    else if (!this.isUnsaved() || this.progress.kind === 'conflict') this.progress = { kind: 'unsaved' };
  }

  begin(): FieldChange {
    return { field: this.name, before: this.before, value: this.own };
  }

  /** The server has stored the change, as this value. */
  saved(change: FieldChange, stored: string): void {
    if (this.own === change.value) this.accept(stored);
    else this.before = stored;
    this.stored = stored;
  }

  refuse(change: FieldChange, { key, message }: { key: string; message: string }): void {
    if (this.own === change.value) this.progress = { kind: 'invalid', key, message };
  }

  /** The user may no longer change the field. */
  close(): void {
    if (this.isUnsaved()) this.progress = { kind: 'closed', mine: this.own };
  }

  resolve(choice: 'mine' | 'theirs'): void {
    if (choice === 'theirs') this.accept(this.stored);
    else {
      this.before = this.stored;
      this.progress = { kind: 'unsaved' };
    }
  }

  private accept(stored: string): void {
    this.own = stored;
    this.before = stored;
    this.progress = { kind: 'saved' };
  }

  /** Topics have no order. */
  private is(one: string, other: string): boolean {
    if (this.name !== 'topicIds') return one === other;
    return idsIn(one).toSorted().join() === idsIn(other).toSorted().join();
  }
}
