import { idsIn } from './field-values';
import type { FieldChange, FieldName, FieldProgress, UnsavedField } from './types';

/** One field: its value on the page, and what is known of the stored one. */
export class EditedField {
  readonly name: FieldName;
  value: string;
  progress: FieldProgress = { kind: 'saved' };
  private stored: string;
  /** The stored value that the unsaved one was changed from. */
  private before: string;

  constructor(name: FieldName, stored: string, kept: UnsavedField | undefined) {
    this.name = name;
    this.stored = stored;
    this.value = kept?.value ?? stored;
    this.before = kept?.before ?? stored;
    if (kept) this.receive(stored);
  }

  /** What the server has not stored, or null. */
  get unsaved(): UnsavedField | null {
    return this.isUnsaved() ? { before: this.before, value: this.value } : null;
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
    this.value = value;
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
    if (!this.isUnsaved() && this.is(this.value, this.before)) {
      this.value = stored;
      this.before = stored;
    } else if (this.is(this.value, stored)) this.accept(stored);
    else if (!this.is(this.before, stored)) this.progress = { kind: 'conflict', theirs: stored };
    else if (!this.isUnsaved() || this.progress.kind === 'conflict') this.progress = { kind: 'unsaved' };
  }

  begin(): FieldChange {
    return { field: this.name, before: this.before, value: this.value };
  }

  /** The server has stored the change, as this value. */
  saved(change: FieldChange, stored: string): void {
    if (this.value === change.value) this.accept(stored);
    else this.before = stored;
    this.stored = stored;
  }

  refuse(change: FieldChange, message: string): void {
    if (this.value === change.value) this.progress = { kind: 'invalid', message };
  }

  resolve(choice: 'mine' | 'theirs'): void {
    if (choice === 'theirs') this.accept(this.stored);
    else {
      this.before = this.stored;
      this.progress = { kind: 'unsaved' };
    }
  }

  private accept(stored: string): void {
    this.value = stored;
    this.before = stored;
    this.progress = { kind: 'saved' };
  }

  /** Topics have no order. */
  private is(one: string, other: string): boolean {
    if (this.name !== 'topicIds') return one === other;
    return idsIn(one).toSorted().join() === idsIn(other).toSorted().join();
  }
}
