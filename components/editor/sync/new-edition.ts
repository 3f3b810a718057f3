import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

interface Beginning {
  entryId: string;
  kind: Kind;
  locale: Locale;
}

/**
 * An edition that does not exist until something is typed in it. Requests that save say in their address what the server shall create
 * first, until one of them has been answered.
 */
export class NewEdition {
  exists = false;
  private readonly beginning: string;
  private readonly onExists: () => void;

  constructor({ entryId, kind, locale }: Beginning, onExists: () => void) {
    this.beginning = `?${new URLSearchParams({ entryId, kind, locale })}`;
    this.onExists = onExists;
  }

  /** The query of the next request that saves. */
  get query(): string {
    return this.exists ? '' : this.beginning;
  }

  /** Called with every answer after which the edition exists. */
  confirm(): void {
    if (this.exists) return;
    this.exists = true;
    this.onExists();
  }
}
