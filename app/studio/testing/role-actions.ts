import { randomUUID } from 'node:crypto';
import { STANDARD_TOKENS } from '@/lib/appearance/look/standard';
import { ROLES, type Role } from '@/lib/auth/types';
import type { ErrorCode } from '@/lib/errors';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { momentIn } from '@/lib/testing/given-scheduled';
import type { SharedThings } from '@/lib/testing/shared-things';
import { RELEASE_ROLE_ACTIONS } from './release-actions';

/** Who may ask for something that no piece of somebody is concerned by, and how it is asked for. */
export interface RoleAction {
  roles: readonly Role[];
  /** Authors only with what they added themselves. */
  isOwned?: boolean;
  input: (things: SharedThings) => unknown;
  /** What those who may are answered, where it is neither success nor that somebody else was faster. */
  answer?: ErrorCode;
}

const EVERYBODY = ROLES;
const EDITORS = ['editor', 'admin'] as const;
const ADMINS = ['admin'] as const;

type Input = RoleAction['input'];
const forAll = (input: Input, answer?: ErrorCode) => row(EVERYBODY, input, answer);
const forEditors = (input: Input, answer?: ErrorCode) => row(EDITORS, input, answer);
const forAdmins = (input: Input, answer?: ErrorCode) => row(ADMINS, input, answer);
const forOwners = (input: Input): RoleAction[] => [{ roles: EVERYBODY, isOwned: true, input }];
const row = (roles: RoleAction['roles'], input: Input, answer?: ErrorCode): RoleAction[] => [
  { roles, input, ...(answer && { answer }) },
];

const nothing = () => undefined;
const ID = randomUUID();
const lost = { id: ID, version: 1 };
const names = { nameAr: 'اسم جديد', nameEn: 'A new name' };
const slugs = { slugAr: 'عنوان-جديد', slugEn: 'a-new-address' };
const term = { ...names, ...slugs, descriptionAr: '', descriptionEn: '' };
const person = {
  ...names,
  ...slugs,
  honorificAr: '',
  honorificEn: '',
  familyNameEn: '',
  gender: 'female',
  bioAr: '',
  bioEn: '',
  ...{ roleAr: '', roleEn: '', orcid: '', addresses: '', standing: '', photoId: '' },
};
const series = { ...term, periodicity: 'quarterly' };
const issue = {
  ...{ number: '77', publishedOn: '2026-01-05', titleAr: '', titleEn: '' },
  ...{ coverId: '', pdfIdAr: '', pdfIdEn: '' },
};
const pattern = ({ templates }: SharedThings) => ({ ...names, ...templates, offered: '' });
const account = { ...names, interfaceLocale: 'en' };
const texts = { altAr: '', altEn: '', captionAr: '', captionEn: '', creditAr: '', creditEn: '' };
const line = { titleAr: '', titleEn: 'A line', link: '', position: null };
const settings = {
  ...names,
  taglineAr: '',
  taglineEn: '',
  contactEmail: '',
  securityContact: '',
  ...DEFAULT_REGIONAL,
  ...{ accounts: '', mostRead: 'off' },
};
const appearance = {
  ...{ ...STANDARD_TOKENS, lightAccent: '#1f4e79', logoStands: 'beside', version: 0 },
  ...{ logoAr: '', darkLogoAr: '', logoEn: '', darkLogoEn: '', icon: '' },
};
const signInRules = { adminsNeedSecondStep: false };
const registration = {
  ...{ id: 'a', rawId: 'a', type: 'public-key', clientExtensionResults: {} },
  response: { clientDataJSON: 'a', attestationObject: 'a' },
};
const query = { query: 'a' };
const listView = { kind: 'article', query: 'tab=draft', isReplacing: false };
const inList = ({ list, listed }: SharedThings) => ({ ...list, entryId: listed[0] });
const keyOf = ({ list: { key } }: SharedThings) => ({ key });

/** The same for each of the records that administrators keep. */
const records = (name: string, key: 'section' | 'topic' | 'person' | 'series', fields: object) => ({
  [`create${name}Action`]: forAdmins(() => fields),
  [`save${name}Action`]: forAdmins((things) => ({ ...fields, ...things[key] })),
  [`read${name}Action`]: forAll((things) => ({ id: things[key].id })),
  [`delete${name}Action`]: forAdmins((things) => ({ id: things[key].id })),
});

/** Every other action, by its name. */
export const ROLE_ACTIONS: Record<string, RoleAction[]> = {
  bulkReviewersAction: forEditors(() => ({ editionIds: [ID] })),
  ...RELEASE_ROLE_ACTIONS,
  ...records('Section', 'section', { ...term, openingId: '' }),
  ...records('Topic', 'topic', term),
  ...records('Person', 'person', person),
  mergePeopleAction: forAdmins(({ person: kept }) => ({ kept, lost, taken: [] }), 'not_found'),
  mergeTopicsAction: forAdmins(({ topic: kept }) => ({ kept, lost, taken: [] }), 'not_found'),
  ...records('Series', 'series', series),
  createIssueAction: forAdmins((things) => ({ ...issue, seriesId: things.series.id })),
  saveIssueAction: forAdmins((things) => ({ ...issue, ...things.issue })),
  readIssueAction: forAll((things) => ({ id: things.issue.id })),
  deleteIssueAction: forAdmins((things) => ({ id: things.issue.id })),
  showIssueAction: forAdmins((things) => ({ id: things.issue.id, isShown: false })),
  readContentsAction: forAdmins((things) => ({ id: things.arranged.id })),
  moveContentsAction: forAdmins(({ arranged: { id, entryIds } }) => ({
    ...{ id, entryId: entryIds[0], to: 1, seen: entryIds },
  })),
  readSectionsAction: forAll(nothing),
  moveSectionAction: forAdmins(({ sectionIds, section }) => ({ id: section.id, to: 0, seen: sectionIds })),
  createGlossaryTermAction: forAdmins(() => ({ names: 'Numbat\nBanded anteater' })),
  saveGlossaryTermAction: forAdmins((things) => ({ ...things.term, names: 'Numbat\nBanded anteater' })),
  readGlossaryTermAction: forAll((things) => ({ id: things.term.id })),
  deleteGlossaryTermAction: forAdmins((things) => ({ id: things.term.id })),
  createPatternAction: forAdmins(pattern),
  savePatternAction: forAdmins((things) => ({ ...things.pattern, ...pattern(things) })),
  movePatternAction: forAdmins((things) => ({ id: things.pattern.id, by: 1 })),
  readPatternAction: forAll((things) => ({ id: things.pattern.id })),
  deletePatternAction: forAdmins((things) => ({ id: things.pattern.id })),
  createRedirectAction: forAdmins(() => ({ fromPath: '/en/a-former-page', toPath: '/en' })),
  saveRedirectAction: forAdmins(({ redirect }) => ({ ...redirect, toPath: '/ar' })),
  readRedirectAction: forAdmins(({ redirect }) => ({ id: redirect.id })),
  deleteRedirectAction: forAdmins(({ redirect }) => redirect),
  importRedirectsAction: forAdmins(() => ({ text: '/en/a-former-page,/en' })),
  setUrgentLineAction: forEditors(() => ({ locale: 'en', version: 0, text: 'Now', link: '', end: 30 })),
  removeUrgentLineAction: forEditors(() => ({ locale: 'en', version: 0 })),
  composeAction: [
    ...forAll(() => ({ entryId: randomUUID(), ...line, isPublished: false })),
    ...forEditors(() => ({ entryId: randomUUID(), ...line, isPublished: true })),
  ],
  findLinePeopleAction: forAll(() => query),
  findSeriesAction: forAll(() => query),
  findLinkedIssuesAction: forAll(() => query),
  checkLinkAction: forAll(() => ({ link: 'https://other.example/' })),
  findChoicesAction: forAll(() => ({ field: 'people', ...query })),
  nameChoicesAction: forAll((things) => ({ ids: [things.person.id] })),
  readListAction: forAll((things) => ({ ...keyOf(things), after: null, take: 10 })),
  listCandidatesAction: forEditors((things) => ({ ...keyOf(things), ...query })),
  findInListAction: forEditors((things) => ({ ...keyOf(things), ...query })),
  ruleChoicesAction: forEditors(() => ({ term: 'section', ...query })),
  listArrangementsAction: forEditors(keyOf),
  // Of each it answers what its own action does.
  settleScheduledAction: forAll(() => ({ rows: [{ ...lost, moment: momentIn(2), isRelease: false }] })),
  addEntryAction: forEditors(({ list, unlisted }) => ({ ...list, entryId: unlisted })),
  moveEntryAction: forEditors((things) => ({ ...inList(things), to: 1, displaced: null, shares: false })),
  // A list without a rule holds pins alone.
  unpinEntryAction: forEditors(inList, 'invalid'),
  removeEntryAction: forEditors(inList),
  describePinAction: forEditors((things) => ({
    ...inList(things),
    ...{ titleAr: null, titleEn: 'Own title', shownFrom: null, shownUntil: null },
  })),
  updateListAction: forEditors(({ list }) => ({ ...list, shown: 7, showsOtherLanguage: true })),
  startListDraftAction: forEditors(({ list }) => list),
  publishListDraftAction: forEditors(({ list }) => list),
  discardListDraftAction: forEditors(({ list }) => list),
  restoreArrangementAction: forEditors(({ list }) => ({ ...list, to: list.version })),
  createListAction: forAdmins(() => ({ ...names, frontOrder: null, isBeside: false, page: null })),
  describeListAction: forAdmins(({ list }) => ({
    ...list,
    ...names,
    frontOrder: null,
    isBeside: true,
    page: null,
  })),
  composeFrontPageAction: forAdmins(({ frontPage }) => ({
    ...frontPage,
    blocks: [{ kind: 'lists' }, { kind: 'picks' }],
  })),
  deleteListAction: forAdmins(keyOf),
  saveMediaAction: forOwners(({ media }) => ({ ...media, ...texts, decorative: '', focal: '' })),
  readMediaAction: forAll(({ media }) => ({ id: media.id })),
  deleteMediaAction: forOwners(({ media }) => ({ id: media.id, alsoFromHistory: false })),
  setCreditAction: forOwners(({ media }) => ({ ids: [media.id], creditEn: 'Sara' })),
  prepareAgainAction: forOwners(({ media }) => ({ ids: [media.id] })),
  inviteUserAction: forAdmins(() => ({ ...account, role: 'author', email: 'new@markaz.example' })),
  renewInvitationAction: forAdmins(({ invited }) => ({ id: invited.id, email: 'anew@markaz.example' })),
  saveUserAction: forAdmins(({ user }) => ({ ...user, ...account, role: 'editor' })),
  readUserAction: forAdmins(({ user }) => ({ id: user.id })),
  resetPasswordAction: forAdmins(({ user }) => ({ id: user.id })),
  endSessionsAction: forAdmins(({ user }) => ({ id: user.id })),
  deactivateUserAction: forAdmins(({ user }) => ({ id: user.id })),
  reactivateUserAction: forAdmins(({ user }) => ({ id: user.id })),
  resetSecondFactorAction: forAdmins(({ user }) => ({ id: user.id })),
  changeSignInRulesAction: forAdmins(() => ({ seen: signInRules, rules: signInRules })),
  startTotpAction: forAll(nothing),
  confirmTotpAction: forAll(() => ({ code: '000000' })),
  removeTotpAction: forAll(nothing),
  renewRecoveryCodesAction: forAll(nothing),
  // The site of the tests has a number instead of a name, so that browsers would know no passkeys there.
  startPasskeyAction: forAll(nothing, 'invalid'),
  finishPasskeyAction: forAll(() => ({ name: 'Phone', registration }), 'invalid'),
  removePasskeyAction: forAll(() => ({ id: ID }), 'not_found'),
  askProofPasskeyAction: forAll(nothing, 'invalid'),
  proveAction: forAll(() => ({ password: 'not the password' }), 'invalid'),
  // The tests set up no OpenID provider; lib/sign-in/sign-in-with-oidc.test.ts does.
  startOidcProofAction: forAll(nothing, 'invalid'),
  startOidcLinkAction: forAll(nothing, 'invalid'),
  removeIdentityAction: forAll(() => ({ id: ID }), 'not_found'),
  removeIdentityOfAction: forAdmins(({ user }) => ({ id: ID, userId: user.id }), 'not_found'),
  endOwnSessionAction: forAll(() => ({ id: ID }), 'not_found'),
  endOtherSessionsAction: forAll(nothing),
  saveSettingsAction: forAdmins(() => ({ ...settings, version: 0 })),
  readSettingsAction: forAdmins(nothing),
  putIntoMenuAction: forAdmins(() => ({ entryId: ID, menu: 'footer', isIn: true }), 'not_found'),
  saveAppearanceAction: forAdmins(() => appearance),
  readAppearanceAction: forAdmins(nothing),
  saveMenusAction: forAdmins(() => ({ main: '[]', footer: '[]', version: 0 })),
  readMenusAction: forAdmins(nothing),
  changeReviewRulesAction: forAdmins(() => ({ seen: { twoPeople: false }, rules: { twoPeople: true } })),
  retryJobAction: forAdmins(() => ({ id: ID }), 'not_found'),
  deleteJobAction: forAdmins(() => ({ id: ID }), 'not_found'),
  retryFailedJobsAction: forAdmins(() => ({ kind: 'publish-due' })),
  retryMailAction: forAdmins(() => ({ id: ID }), 'not_found'),
  readMailAction: forAdmins(() => ({ id: ID }), 'not_found'),
  readPurgesAction: forAdmins(nothing),
  retryPurgesAction: forAdmins(nothing),
  markReadAction: forAll(() => ({ id: '999999999999' }), 'not_found'),
  markAllReadAction: forAll(() => ({ until: '2026-01-01T00:00:00.000Z', recentIds: ['1'] })),
  startExportAction: forAdmins(nothing),
  makeCalendarFeedAction: forAll(nothing),
  // Whoever has none is told so.
  revokeCalendarFeedAction: forAll(nothing, 'conflict'),
  saveNotificationChoiceAction: forAll(() => ({ kind: 'approved', isShown: true, mail: 'never' })),
  saveViewAction: [
    ...forAll(() => ({ ...listView, name: 'Mine', isShared: false })),
    ...forAdmins(() => ({ ...listView, name: 'For all', isShared: true })),
  ],
  deleteViewAction: forAll(() => ({ id: ID }), 'not_found'),
  chooseColumnsAction: forAll(() => ({ kind: 'article', columns: ['section'] })),
  setLocaleAction: forAll(() => ({ locale: 'en' })),
  // Nothing is changed where nothing was asked for.
  cancelEmailChangeAction: forAll(nothing),
  askEmailChangeAction: forAll(() => ({ email: 'other@markaz.example' })),
  saveOwnAccountAction: forAll(() => ({ ...account, version: 1 })),
  readOwnAccountAction: forAll(nothing),
  changePasswordAction: forAll(() => ({ current: 'not the password', next: 'another long one' }), 'invalid'),
};

/** What visitors may ask for who are not signed in. */
export const OPEN_ACTIONS = [
  ...['chooseLocaleAction', 'startPasskeySignInAction', 'askPendingPasskeyAction', 'startOidcSignInAction'],
  ...['readAccountLinkAction', 'askPasswordLinkAction', 'setPasswordByLinkAction'],
  ...['acceptInvitationAction', 'confirmEmailAction', 'takeEmailBackAction'],
];
