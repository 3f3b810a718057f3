/** Pages that depend on what somebody asks, of which there are any number: they are limited per visitor and never stored. */
const ASKED = /^\/(?:ar|en)\/search(?:\/suggestions)?\?/;

export function isFreeQuestion(target: string): boolean {
  return ASKED.test(target);
}

export function isSuggestion(target: string): boolean {
  return /^\/(?:ar|en)\/search\/suggestions(?:\?|$)/.test(target);
}

export function isSearchPath(target: string): boolean {
  return /^\/(?:ar|en)\/search(?:\/suggestions)?(?:\?|$)/.test(target);
}
