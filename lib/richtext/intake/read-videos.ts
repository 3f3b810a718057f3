import { addressesOf, findVideo } from '@/lib/richtext/nodes/video/video-address';
import type { VideoReference } from '@/lib/richtext/nodes/video/video-hosts';
import { hasBlockInside, isEmptyText, moveChildren, unwrapBlocks } from './elements';
import type { Intake } from './types';

const FRAMES = 'iframe, object, embed, video, audio';
const ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data'];
/** Where the schema can hold no video. */
const NARROW = 'li, blockquote, td, th';
/** Pages frame advertisements and what counts visitors, often by these names. */
const ADVERTISEMENT =
  /(?:^|[^a-z])(?:ads?|advert\w*|adservice|doubleclick|sponsor\w*|analytics)(?:[^a-z]|$)/i;
const SMALLEST = 2;

function addressOf(frame: Element): string | null {
  const own = ADDRESSES.map((name) => frame.getAttribute(name)).find((value) => value?.trim());
  return own?.trim() ?? frame.querySelector('embed, source')?.getAttribute('src')?.trim() ?? null;
}

/** The outermost element that holds nothing else. */
function alone(element: Element, root: Element): Element {
  const { parentElement: parent } = element;
  const isOnly =
    parent && parent !== root && parent.childElementCount === 1 && isEmptyText(parent.textContent);
  return isOnly ? alone(parent, root) : element;
}

/** The figure of a page around a player, with what it says below it. */
function figureAround(player: Element, root: Element): Element | null {
  const figure = player.closest('figure');
  if (!figure || figure === root || !root.contains(figure)) return null;
  return figure.querySelectorAll(`${FRAMES}, img, a[data-player]`).length === 1 ? figure : null;
}

function putVideo(player: Element, { video, startSecond }: VideoReference, root: Element): void {
  const page = player.ownerDocument;
  const figure = page.createElement('figure');
  figure.setAttribute('data-node', 'video');
  figure.setAttribute('data-video', video);
  if (startSecond !== null) figure.setAttribute('data-start', String(startSecond));
  const caption = figure.appendChild(page.createElement('figcaption'));
  const around = figureAround(player, root);
  const words = around?.querySelector('figcaption');
  if (words) {
    unwrapBlocks(words);
    moveChildren(words, caption);
    words.remove();
  }
  if (!around) {
    alone(player, root).replaceWith(figure);
    return;
  }
  // Other words of the figure stay as lines after the video.
  player.remove();
  around.before(figure);
  if (isEmptyText(around.textContent)) around.remove();
}

function linkTo(address: string, words: string, page: Document): Element {
  const line = page.createElement('p');
  const link = line.appendChild(page.createElement('a'));
  link.setAttribute('href', address);
  link.textContent = words;
  return line;
}

/** What a frame of a page becomes if it is no video that we know: a link, by its own name or that of its host. */
function linkOf(frame: Element, address: string): Element | null {
  const web = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address);
  const said = ['title', 'id', 'name', 'class'].map((name) => frame.getAttribute(name) ?? '').join(' ');
  const isHidden =
    frame.getAttribute('aria-hidden') === 'true' ||
    ['width', 'height'].some((side) => Number(frame.getAttribute(side) ?? SMALLEST) < SMALLEST);
  if (!web || isHidden || ADVERTISEMENT.test(`${said} ${web[1]}`)) return null;
  const words = frame.getAttribute('title')?.trim() || (web[1] ?? address);
  return linkTo(address.replace(/^\/\//, 'https://'), words, frame.ownerDocument);
}

function readFrames(root: HTMLElement): void {
  const isInner = (frame: Element) => frame.parentElement?.closest(FRAMES);
  for (const frame of [...root.querySelectorAll(FRAMES)].filter((each) => !isInner(each))) {
    const address = addressOf(frame);
    const video = address && findVideo(address);
    if (video && !frame.closest(NARROW)) putVideo(frame, video, root);
    else if (address)
      frame.replaceWith(linkOf(frame, (video && addressesOf(video)?.page) ?? address) ?? frame);
  }
}

/** The address of a video alone in a line. What is nothing but that is left to the editor: a writer may want the link. */
function readLines(root: HTMLElement): void {
  const all = root.textContent?.trim();
  for (const line of root.querySelectorAll<HTMLElement>('p, div')) {
    const words = line.textContent?.trim() ?? '';
    const isLine = words !== all && !line.closest(NARROW) && !hasBlockInside(line);
    const video = isLine ? findVideo(words) : null;
    if (video) putVideo(line, video, root);
  }
}

/** Players of known hosts become videos, also those of our own pages and addresses that stand alone in a line; other frames become links. */
export function readVideos({ root }: Intake): void {
  for (const link of root.querySelectorAll('figure.video > a[data-player]')) {
    const video = findVideo(link.getAttribute('href') ?? '');
    if (video) putVideo(link, video, root);
  }
  readFrames(root);
  readLines(root);
}

/** Videos as links, where nothing but lines can be. */
export function unwrapVideos(root: HTMLElement): void {
  for (const figure of root.querySelectorAll('figure[data-node="video"]')) {
    const video = figure.getAttribute('data-video') ?? '';
    const address = addressesOf({ video, startSecond: null })?.page;
    if (address) figure.replaceWith(linkTo(address, address, root.ownerDocument));
  }
}
