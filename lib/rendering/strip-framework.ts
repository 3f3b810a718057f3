import { Parser } from 'htmlparser2';

type Attributes = Readonly<Record<string, string>>;
/** Offsets into the page, `end` exclusive. */
type Range = readonly [start: number, end: number];

/** React's bookkeeping: text boundaries, finished boundaries, singletons. */
const MARKER = /^(?: |\/?(?:[$&]|html|head|body))$/;

/** A boundary that was sent before its content was ready, or whose content failed: a script would supply the rest. */
const UNFINISHED = /^\$[?!]$/;

/**
 * The boundary that Next renders around metadata, as it is once React's comments are removed. Text cannot look like it, because
 * `<` is escaped in text, in attributes and in JSON-LD.
 */
const EMPTY_BOUNDARY = '<div hidden=""></div>';

const ELEMENTS_WITH_NONCE = new Set(['link', 'script', 'style']);

/** Data blocks are not executed; `/reader.js` is our own. Every other script belongs to the framework. */
function isKeptScript({ src, type }: Attributes): boolean {
  if (src !== undefined) return src.split('?', 1)[0] === '/reader.js';
  return type?.toLowerCase() === 'application/ld+json';
}

function isScriptHint(attributes: Attributes): boolean {
  const rel = attributes.rel?.toLowerCase();
  if (rel === 'modulepreload') return true;
  return (rel === 'preload' || rel === 'prefetch') && attributes.as?.toLowerCase() === 'script';
}

/**
 * The parts of a page that only the framework's client needs. Offsets are counted from the end of each name or comment, because
 * the parser's own `startIndex` is too small after an end tag that holds a space (`</p >`).
 */
class FrameworkParts {
  readonly ranges: Range[] = [];
  readonly #html: string;
  readonly #parser: Parser;
  #tag = { name: '', start: 0 };
  #scriptStart: number | null = null;

  constructor(html: string) {
    this.#html = html;
    this.#parser = new Parser({
      onopentagname: (name) => {
        this.#tag = { name, start: this.#parser.endIndex - name.length - 1 };
      },
      onattribute: (name) => this.#onAttribute(name),
      onopentag: (name, attributes) => this.#onOpenTag(name, attributes),
      onclosetag: (name, isImplied) => this.#onCloseTag(name, isImplied),
      oncomment: (text) => this.#onComment(text),
    });
    this.#parser.end(html);
  }

  #onAttribute(name: string): void {
    if (name !== 'nonce' || !ELEMENTS_WITH_NONCE.has(this.#tag.name)) return;
    const { startIndex, endIndex } = this.#parser;
    const isAfterSpace = /\s/.test(this.#html.charAt(startIndex - 1));
    this.ranges.push([isAfterSpace ? startIndex - 1 : startIndex, endIndex]);
  }

  #onOpenTag(name: string, attributes: Attributes): void {
    const { start } = this.#tag;
    const end = this.#parser.endIndex + 1;
    if (name === 'link' && isScriptHint(attributes)) this.ranges.push([start, end]);
    else if (name === 'script' && !isKeptScript(attributes)) this.#scriptStart = start;
  }

  #onCloseTag(name: string, isImplied: boolean): void {
    if (name !== 'script' || this.#scriptStart === null) return;
    if (isImplied) throw new Error('a reader page holds a script that is not closed');
    this.ranges.push([this.#scriptStart, this.#endOfTag()]);
    this.#scriptStart = null;
  }

  /** `<?x>` and `<!x>` are comments too (HTML §13.2.5.41), but none of React's. */
  #onComment(text: string): void {
    const comment = `<!--${text}-->`;
    const end = this.#parser.endIndex + 1;
    const start = end - comment.length;
    const isOrdinary = this.#html.slice(start, end) === comment;
    if (isOrdinary && UNFINISHED.test(text))
      throw new Error('a reader page suspended: a script would supply its content');
    if (isOrdinary && MARKER.test(text)) this.ranges.push([start, end]);
  }

  /** The parser reports an end tag at the end of its name; what follows up to `>` belongs to the tag. */
  #endOfTag(): number {
    const end = this.#html.indexOf('>', this.#parser.endIndex);
    return end < 0 ? this.#html.length : end + 1;
  }
}

/**
 * Removes everything from a page that only the framework's client needs: its scripts, hints to load them, the inline flight
 * payload, nonces and React's comments. What a reader reads stays byte for byte: text, styles, fonts, JSON-LD, `/reader.js`.
 * Throws when the page holds a suspended or failed boundary, because its content would be lost, and when a script is not closed.
 */
export function stripFramework(html: string): string {
  // A range may lie inside another one, such as a nonce in a script that is removed.
  const ranges = new FrameworkParts(html).ranges.sort(([a], [b]) => a - b);
  let kept = '';
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at) continue;
    kept += html.slice(at, start);
    at = end;
  }
  return (kept + html.slice(at)).replace(EMPTY_BOUNDARY, '');
}
