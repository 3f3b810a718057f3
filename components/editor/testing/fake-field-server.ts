import { FieldsSession } from '@/components/editor/fields/fields-session';
import type {
  FieldChange,
  FieldName,
  FieldTransport,
  FieldValues,
  SaveFieldAnswer,
  UnsavedField,
} from '@/components/editor/fields/types';

const EMPTY: FieldValues = {
  ...{ slug: '', dateline: '', sectionId: '', authorIds: '', topicIds: '', issueId: '', relatedIds: '' },
  ...{ searchTitle: '', searchDescription: '', noindex: '', canonicalUrl: '' },
  ...{ cover: '', coverAlt: '', sharePictureId: '', link: '' },
  ...{ translatorIds: '', editorIds: '', photographerIds: '' },
};

/** A server that stores fields as the real one does (lib/entries/save-field.ts), and that can be cut off. */
export class FakeFieldServer {
  stored: FieldValues = { ...EMPTY };
  versionSum = 2;
  isAway = false;
  /** Fields that the user may no longer change. */
  closed = new Set<FieldName>();
  requests: FieldChange[] = [];
  beforeAnswer: () => void = () => undefined;

  readonly transport: FieldTransport = {
    save: async (change) => {
      if (this.isAway) return { kind: 'offline' };
      this.requests.push(change);
      const answer = this.answer(change);
      this.beforeAnswer();
      return answer;
    },
    read: async () => (this.isAway ? { kind: 'offline' } : { kind: 'read', stored: this.reply() }),
  };

  private answer({ field, before, value }: FieldChange): SaveFieldAnswer {
    if (this.closed.has(field)) return { kind: 'closed' };
    if (value === 'taken') return { kind: 'invalid', key: 'slug.taken', message: 'Taken.' };
    const wanted = field === 'slug' ? value.trim().toLowerCase() : value;
    if (this.stored[field] !== wanted) {
      if (this.stored[field] !== before) return { kind: 'conflict' };
      this.stored = { ...this.stored, [field]: wanted };
      this.versionSum += 1;
    }
    return { kind: 'saved', stored: this.reply() };
  }

  private reply() {
    const { stored, versionSum } = this;
    return { fields: { ...stored }, versionSum, chosen: [], editionStatus: 'draft' as const };
  }
}

/** The device, which outlives a session. */
export class FakeDevice {
  readonly isAvailable = true;
  kept: Partial<Record<FieldName, UnsavedField>> = {};
  all = () => ({ ...this.kept });
  keep = (field: FieldName, change: UnsavedField | null) => {
    if (change) this.kept[field] = change;
    else delete this.kept[field];
  };
}

interface Opening {
  server: FakeFieldServer;
  device: FakeDevice;
  /** The fields as the page was rendered with them. */
  stored?: FieldValues;
  /** The fields that the page was rendered without the right to change. */
  locked?: readonly FieldName[];
  onClosed?: () => void;
}

/** The fields on a page of a user. */
export function openFields({
  server,
  device,
  stored = server.stored,
  locked = [],
  onClosed,
}: Opening): FieldsSession {
  const ignore = () => undefined;
  return new FieldsSession({
    ...{ stored, versionSum: server.versionSum, transport: server.transport, store: device },
    ...{ mayChange: (name) => !locked.includes(name), onClosed: onClosed ?? ignore },
    ...{ onChange: ignore, onStored: ignore },
  });
}
