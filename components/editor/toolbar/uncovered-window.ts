/** Marks the tools that stay in sight at the top of the window while the text moves under them. */
export const STAYS_IN_SIGHT = 'data-stays-in-sight';

/** The part of the window that neither these tools nor the keyboard of a phone cover. */
export function uncoveredWindow() {
  const tools = document.querySelector(`[${STAYS_IN_SIGHT}]`)?.getBoundingClientRect();
  const { width, height, offsetTop } = window.visualViewport ?? {
    width: window.innerWidth,
    height: window.innerHeight,
    offsetTop: 0,
  };
  const top = Math.max(offsetTop, tools?.bottom ?? 0);
  return { x: 0, y: top, width, height: Math.max(0, offsetTop + height - top) };
}
