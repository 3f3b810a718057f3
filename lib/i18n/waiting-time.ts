/** How long somebody is to wait, for messages that say hours and minutes: `left` are the minutes beside the hours, and `parts` is which of both there are. */
export function waitingTime(minutes: number) {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  const parts = hours === 0 ? 'minutes' : left === 0 ? 'hours' : 'both';
  return { minutes, hours, left, parts };
}
