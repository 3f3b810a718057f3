/** Where a word stands: in code, in a comment or a document, or inside quotes. */
export type Kind = 'name' | 'comment' | 'string';

export interface OldWord {
  /** Lower case. Two words joined by a space also match camelCase, snake_case and kebab-case. */
  words: string[];
  /** What to write in its place. */
  instead: string;
  /** Kinds in which the word is an old one; all of them if not given. */
  in?: Kind[];
  /** Files in which the word has its ordinary meaning. */
  except?: RegExp;
}

const KEYBOARD = /^(components|e2e)\//;
const TERMINAL_OR_PAPER = /^(cli|docs)\/|\.css$|^README\.md$|^e2e\/reader-look/;

/** The private vocabulary that docs/decisions/0009-plain-names-and-walls.md replaced. */
export const OLD_WORDS: OldWord[] = [
  { words: ['shelf', 'shelves'], instead: 'publications' },
  { words: ['desk', 'desks'], instead: 'drafts, entries or the entry editor' },
  { words: ['door', 'doors', 'entrance', 'entrances'], instead: 'handler' },
  { words: ['room', 'rooms', 'spine'], instead: 'module, capacity or space' },
  { words: ['furniture'], instead: 'components' },
  { words: ['house', 'houses'], instead: 'repository, institute or site' },
  { words: ['ground'], instead: 'base modules, or background for a colour' },
  { words: ['turnstile', 'turnstiles'], instead: 'limiter' },
  { words: ['lane', 'lanes'], instead: 'path or queue' },
  { words: ['crowd', 'crowds', 'crowded'], instead: 'load, many requests, or queue full' },
  { words: ['stranger', 'strangers'], instead: 'anonymous client' },
  { words: ['wish', 'wishes', 'wished'], instead: 'options or request', in: ['name', 'comment'] },
  { words: ['not now'], instead: 'rejection' },
  {
    words: ['place', 'places'],
    instead: 'term, collection, position, address or link',
    in: ['name', 'comment'],
  },
  { words: ['press', 'presses', 'pressed', 'pressing'], instead: 'strip the framework', except: KEYBOARD },
  {
    words: ['print', 'prints', 'printed', 'printing', 'printer'],
    instead: 'render',
    except: TERMINAL_OR_PAPER,
  },
  { words: ['reprint', 'reprints', 'reprinted', 'reprinting'], instead: 'rerender' },
  { words: ['judge', 'judges', 'judged', 'judging', 'judgement', 'judgment'], instead: 'check' },
  { words: ['verdict', 'verdicts'], instead: 'publish check, result or outcome' },
  { words: ['departure', 'departures', 'farewell', 'farewells'], instead: 'shutdown or close' },
  { words: ['patience', 'silence'], instead: 'timeout', in: ['name', 'comment'] },
  { words: ['last word', 'last words'], instead: 'shutdown timeout', in: ['name'] },
  { words: ['twin', 'twins'], instead: 'translation' },
  { words: ['refuge', 'refuges'], instead: 'fallback folder' },
  { words: ['keeper', 'keepers'], instead: 'supervisor or store' },
  { words: ['climb', 'climbs', 'climbing'], instead: 'path traversal' },
  { words: ['trail', 'trails'], instead: 'audit log' },
];

/** Ordinary uses, looked over before words are searched. Each is spelt narrowly. */
export const ALLOWED_PHRASES: RegExp[] = [
  // An idiom: "in place", "in place of", "in its place", "out of place", "takes the place of".
  /\b(in|out of)[ -]?place\b/gi,
  /\b(in|takes?|took|taking) (the|its|their) places?\b/gi,
  // CSS grid: place-items, place-content, place-self.
  /\bplace-(items|content|self)\b/g,
  // Printing on paper, as browsers call it.
  /\bmedia: 'print'/g,
  /\bbrowsingContext\.print\b/g,
  // What the terminal shows.
  /\bcommand line prints\b/g,
  // Playwright, DOM and ARIA.
  /\.press\(|\baria-pressed\b|\bonPress\b/g,
  // A key or a button, in the sentences that tell an operator what to do.
  /\bPress Ctrl-C\b/g,
];

/** Files that are not searched. */
export const ALLOWED_FILES: RegExp[] = [
  // This list, and the decision record that holds the mapping from old to new.
  /^cli\/(old-words|plain-names\.test)\.ts$/,
  /^docs\/decisions\/0009-plain-names-and-walls\.md$/,
  // Applied migrations are immutable, and one that renames a column has to name the old one.
  /^prisma\/migrations\/(20261122\d+|20261125210000)_/,
  // Rows and columns of an earlier release, which an upgrade renames.
  /^lib\/testing\/released-newsroom\.sql$/,
  /^lib\/database\/upgrade\.test\.ts$/,
  // Sample texts in ordinary English.
  /^prisma\/seed\/content\//,
  // Somebody else's words: the packages' names, generated route types.
  /^package-lock\.json$/,
  /^next-env\.d\.ts$/,
];
