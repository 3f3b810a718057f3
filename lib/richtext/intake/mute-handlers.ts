import { isText } from './elements';

/** A character that no text has there: it belongs to nobody. */
const MUTE = '\uF8FF';
const HANDLER = /([\s"'/])on(?=[a-z]{2,40}\s{0,40}=)/gi;
const MUTED = /on\uF8FF/gi;

/**
 * The HTML in which no attribute is an event handler. They never run in a document that nobody sees, but browsers check them by the
 * content security policy of the page when they parse them, and report each.
 */
export const muteHandlers = (html: string): string => html.replace(HANDLER, (found) => found + MUTE);

/** Takes the muted attributes away, and gives words and addresses back that only looked like one. */
export function removeMuted(root: Element): void {
  if (!root.innerHTML.includes(MUTE)) return;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (name.includes(MUTE)) element.removeAttribute(name);
      else if (value.includes(MUTE)) element.setAttribute(name, unmuted(value));
    }
    for (const node of element.childNodes) if (isText(node)) node.data = unmuted(node.data);
  }
}

const unmuted = (text: string) => text.replace(MUTED, (found) => found.slice(0, 2));
