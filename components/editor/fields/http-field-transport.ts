import { failureOf, isClosed } from '@/components/editor/sync/http-transport';
import type { NewEdition } from '@/components/editor/sync/new-edition';
import { requestAsWriter } from '@/components/editor/sync/request-as-writer';
import type {
  FieldChange,
  FieldTransport,
  ReadFieldsAnswer,
  SaveFieldAnswer,
  StoredFieldsReply,
} from './types';

interface Refusal {
  code?: string;
  issues?: { path: string; key: string; message: string }[];
}

/** Saves fields over HTTP, at `/studio/editions/{id}/fields`. */
export class HttpFieldTransport implements FieldTransport {
  private readonly address: string;
  private readonly userId: string;

  private readonly newEdition: NewEdition | null;

  constructor(editionId: string, userId: string, newEdition: NewEdition | null) {
    this.newEdition = newEdition;
    this.address = `/studio/editions/${editionId}/fields`;
    this.userId = userId;
  }

  async save(change: FieldChange): Promise<SaveFieldAnswer> {
    const response = await this.request(this.newEdition?.query ?? '', {
      method: 'POST',
      body: JSON.stringify(change),
      headers: { 'content-type': 'application/json' },
      // Delivered although the page is being closed.
      keepalive: true,
    });
    if (!response) return { kind: 'offline' };
    if (response.ok) {
      this.newEdition?.confirm();
      const stored = await storedIn(response);
      return stored ? { kind: 'saved', stored } : { kind: 'offline' };
    }
    const { code, issues = [] } = await refusalIn(response.clone());
    // An issue of another path is about the whole request, such as one of an older page.
    if (code === 'conflict' && issues.some(({ path }) => path === change.field)) return { kind: 'conflict' };
    const issue = issues.find(({ path }) => [change.field, 'value'].includes(path.split('.')[0] ?? ''));
    if (isClosed({ code, issues })) return { kind: 'closed' };
    if (code === 'invalid' && issue) return { kind: 'invalid', key: issue.key, message: issue.message };
    return failureOf(response);
  }

  async read(): Promise<ReadFieldsAnswer> {
    if (this.newEdition && !this.newEdition.exists) return { kind: 'missing' };
    const response = await this.request('', { method: 'GET', cache: 'no-store' });
    if (!response) return { kind: 'offline' };
    if (!response.ok) return failureOf(response);
    const stored = await storedIn(response);
    return stored ? { kind: 'read', stored } : { kind: 'offline' };
  }

  private request(query: string, init: RequestInit): Promise<Response | null> {
    return requestAsWriter(this.address + query, this.userId, init);
  }
}

const storedIn = (response: Response): Promise<StoredFieldsReply | null> => response.json().catch(() => null);

async function refusalIn(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}
