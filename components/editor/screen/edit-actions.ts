import type { EntryActions } from '@/components/articles/entry-actions';
import type { PutIntoMenu } from '@/components/menus/page-menus';
import type { PreviewLinkActions } from '@/components/preview-links/preview-link-actions';
import type { AddFormerAddress } from '@/components/redirects/former-addresses';
import type { IntoReleaseActions, ReleaseActions } from '@/components/releases/release-actions';
import type { ReviewActions } from '@/components/review/review-actions';
import type { ScheduleActions } from '@/components/schedule/schedule-actions';
import type { SourceActions } from '@/components/translations/source-actions';
import type { TranslationActions } from '@/components/translations/translation-actions';
import type { TranslatorActions } from '@/components/translations/translator-actions';
import type { Reply } from '@/components/ui/reply';
import type { Choice } from '@/lib/bilingual-records/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ReaderList } from '@/lib/publishing/types';
import type { LiveDifference, Passage, WrittenBy } from '@/lib/revisions/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';

/** An issue with its message in the user's language. */
export interface ShownIssue {
  path: string;
  key: string;
  message: string;
}

/** Versions of the text, of the edition's fields and of the fields that both editions share. */
export interface SeenVersions {
  documentVersion: number;
  fieldsVersion: number;
  entryVersion: number;
}

export interface PublishCheck {
  /** The title that was checked; '' without one. */
  title: string;
  issues: ShownIssue[];
  /** What does not forbid publishing. */
  warnings: ShownIssue[];
  slug: string;
  /** ISO date chosen by hand, or null. */
  dateline: string | null;
  /** When readers first saw it; null while they do not see it. */
  firstPublishedAt: Date | null;
  /** What was checked. */
  versions: SeenVersions;
  /** Whether readers see something else now, so that the update says why. */
  needsReason: boolean;
  /** Where readers find it. */
  readerLists: ReaderList[];
}

/** What undoing needs to know of discarded changes. */
export interface Discarded extends SeenVersions {
  revisionId: string;
}

/** The server actions that the edit screen calls. */
export interface EditActions
  extends EntryActions,
    ScheduleActions,
    IntoReleaseActions,
    TranslationActions,
    SourceActions,
    TranslatorActions {
  /** Has the release that the edition is in take the newer text. */
  refreshInRelease: ReleaseActions['refresh'];
  addFormerAddress: AddFormerAddress;
  putIntoMenu: PutIntoMenu;
  review: ReviewActions;
  previewLinks: PreviewLinkActions;
  archive(input: { entryId: string }): Promise<Reply<unknown>>;
  takeOutOfArchive(input: { entryId: string }): Promise<Reply<unknown>>;
  publishCheck(input: { editionId: string }): Promise<Reply<PublishCheck>>;
  /** What readers would see differently; null while they see nothing. */
  liveDifference(input: {
    kind: Kind;
    entryId: string;
    locale: Locale;
  }): Promise<Reply<LiveDifference | null>>;
  publish(
    input: SeenVersions & { editionId: string; change: PublicationChange | null },
  ): Promise<Reply<{ path: string }>>;
  /** `notice` is what readers are told at its address; '' for nothing. */
  unpublish(input: { editionId: string; notice: string }): Promise<Reply<unknown>>;
  /** `seen` is the notice that was changed. */
  changeNotice(input: { editionId: string; text: string; seen: string }): Promise<Reply<unknown>>;
  /** With the piece that has this slug; answers the slug that it has now. */
  exchangeSlugs(input: { editionId: string; slug: string }): Promise<Reply<{ formerSlug: string }>>;
  discardChanges(input: { editionId: string; documentVersion: number }): Promise<Reply<Discarded>>;
  undoDiscard(input: Discarded & { editionId: string }): Promise<Reply<unknown>>;
  whoWrote(input: Passage & { editionId: string }): Promise<Reply<WrittenBy>>;
  /** The first choices of a field with the words of the query in a name. */
  findChoices(input: { field: 'people' | 'topics' | 'issues'; query: string }): Promise<Reply<Choice[]>>;
  /** The names of authors, topics and issues. */
  nameChoices(input: { ids: string[] }): Promise<Reply<Choice[]>>;
}
