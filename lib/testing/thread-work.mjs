/** What a thread of background-thread.test.ts does: says how many tasks it has had, refuses one, ends in the middle of one, or never ends one. */
export function startCounting() {
  let count = 0;
  return (task) => {
    count += 1;
    if (task === 'refuse') throw new Error('This task is no good');
    if (task === 'end') process.exit(1);
    if (task === 'never') return new Promise(() => {});
    return count;
  };
}
