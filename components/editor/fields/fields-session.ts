import { retryDelay } from '@/components/editor/sync/retry-delay';
import type { Failure } from '@/components/editor/sync/types';
import { EditedField } from './edited-field';
import {
  FIELD_NAMES,
  type FieldName,
  type FieldProgress,
  type FieldStore,
  type FieldTransport,
  type FieldValues,
  type StoredFieldsReply,
} from './types';

/** A typed value is saved this long after the last key, or when its field loses the focus. */
const PAUSE_MS = 1_200;

interface Options {
  stored: FieldValues;
  /** Of what is stored (lib/entries/get-fields.ts). */
  versionSum: number;
  transport: FieldTransport;
  store: FieldStore;
  /** Whether the user may change a field. What was kept of another one is shown beside the document and not sent. */
  mayChange: (name: FieldName) => boolean;
  onChange: () => void;
  /** Called with every answer of the server about what is stored. */
  onStored: (stored: StoredFieldsReply) => void;
  /** Called when the server says that the user may no longer change a field. */
  onClosed: () => void;
}

/** What the save line shows of the fields. */
export type FieldsState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving' }
  /** These fields need the user: their values cannot be stored, or somebody else has changed them. */
  | { kind: 'attention'; fields: FieldName[] }
  | Failure;

/**
 * The fields beside the text: each is saved by itself, one request at a time, with the value that it was changed from, so that another
 * one's change of another field is no conflict. What is not saved is kept on the device until it is.
 */
export class FieldsSession {
  private readonly options: Options;
  private readonly fields: Record<FieldName, EditedField>;
  private failure: Failure | null = null;
  private attempts = 0;
  private savedAt: Date | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  /** Whether what is unsaved was asked to be sent since the latest round of requests began. */
  private asked = false;
  private closed = false;
  /** Of what the server has stored, as this knows it. */
  versionSum: number;

  constructor(options: Options) {
    this.options = options;
    this.versionSum = options.versionSum;
    const kept = options.store.all();
    const entries = FIELD_NAMES.map((name) => [
      name,
      new EditedField(name, options.stored[name], kept[name]),
    ]);
    this.fields = Object.fromEntries(entries);
    for (const name of FIELD_NAMES) if (!options.mayChange(name)) this.fields[name].close();
  }

  value(name: FieldName): string {
    return this.fields[name].value;
  }

  progress(name: FieldName): FieldProgress {
    return this.fields[name].progress;
  }

  get state(): FieldsState {
    if (this.failure) return this.failure;
    if (this.running || this.waiting().length > 0) return { kind: 'saving' };
    const fields = FIELD_NAMES.filter((name) => this.fields[name].needsUser());
    return fields.length > 0 ? { kind: 'attention', fields } : { kind: 'saved', at: this.savedAt };
  }

  get isStoredOnDevice(): boolean {
    return this.options.store.isAvailable;
  }

  hasUnsaved(): boolean {
    return FIELD_NAMES.some((name) => this.fields[name].isUnsaved());
  }

  /** A value that the user gives. A choice is saved at once, what is typed after a pause, and what is unfinished when the field is left. */
  set(name: FieldName, value: string, when: 'now' | 'pause' | 'left'): void {
    this.fields[name].set(value);
    this.keep(name);
    if (when === 'now') void this.flush();
    else if (when === 'pause') this.schedule(PAUSE_MS);
    else clearTimeout(this.timer);
    this.options.onChange();
  }

  /** Saves every unsaved field at once. Returns whether the server has stored all of them. */
  async flush(): Promise<boolean> {
    await this.run();
    return !this.hasUnsaved();
  }

  /** Shows what others have stored, then saves what is unsaved. */
  async refresh(): Promise<void> {
    const answer = await this.options.transport.read();
    if (this.closed) return;
    if (answer.kind === 'read') this.receive(answer.stored);
    else if (answer.kind === 'signedOut') this.fail(answer);
    await this.run();
  }

  /** What the server has stored, as a page that was rendered since knows it. It may have been rendered before the latest answer. */
  receiveFields(stored: FieldValues, versionSum: number): void {
    if (versionSum < this.versionSum) return;
    this.versionSum = versionSum;
    for (const name of FIELD_NAMES) {
      this.fields[name].receive(stored[name]);
      this.keep(name);
    }
    this.options.onChange();
  }

  /** The user's answer to a conflict. */
  resolve(name: FieldName, choice: 'mine' | 'theirs'): void {
    this.fields[name].resolve(choice);
    this.keep(name);
    this.options.onChange();
    void this.flush();
  }

  /** Takes the stored value of every field whose own could not be saved. */
  dropUnsaved(): void {
    for (const name of FIELD_NAMES) if (this.fields[name].needsUser()) this.resolve(name, 'theirs');
  }

  /** Sends what is unsaved and stops: what cannot be saved now is sent by the next visit. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    void this.run();
  }

  private waiting(): EditedField[] {
    return FIELD_NAMES.map((name) => this.fields[name]).filter((field) => field.isWaiting());
  }

  private receive(stored: StoredFieldsReply): void {
    this.failure = null;
    this.attempts = 0;
    if (stored.versionSum >= this.versionSum) this.options.onStored(stored);
    this.receiveFields(stored.fields, stored.versionSum);
  }

  private keep(name: FieldName): void {
    this.options.store.keep(name, this.fields[name].unsaved);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.run(), delay);
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.asked = true;
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
      this.options.onChange();
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    // After a failure with nothing to send, reading finds out whether the server answers again.
    if (this.failure && this.waiting().length === 0 && !(await this.readStored())) return;
    while (this.asked) {
      this.asked = false;
      for (const field of this.waiting()) if (!(await this.send(field))) return;
    }
    // What was typed during a request waits for the next pause.
    if (this.waiting().length > 0) this.schedule(PAUSE_MS);
  }

  /** Returns whether the next field can be sent. */
  private async send(field: EditedField): Promise<boolean> {
    const change = field.begin();
    this.options.onChange();
    const answer = await this.options.transport.save(change);
    if (answer.kind === 'saved') {
      this.savedAt = new Date();
      field.saved(change, answer.stored.fields[field.name]);
      this.receive(answer.stored);
      return true;
    }
    if (answer.kind === 'closed') {
      this.failure = null;
      field.close();
      this.options.onClosed();
      return true;
    }
    if (answer.kind === 'invalid') {
      this.failure = null;
      field.refuse(change, answer);
      return true;
    }
    return answer.kind === 'conflict' ? this.readStored() : this.fail(answer);
  }

  private async readStored(): Promise<boolean> {
    const answer = await this.options.transport.read();
    if (answer.kind === 'missing') this.failure = null;
    else if (answer.kind === 'read') this.receive(answer.stored);
    else return this.fail(answer);
    return true;
  }

  private fail(failure: Failure): false {
    this.failure = failure;
    if (failure.kind !== 'refused') {
      this.schedule(retryDelay(failure.kind, this.attempts));
      this.attempts += 1;
    }
    this.options.onChange();
    return false;
  }
}
