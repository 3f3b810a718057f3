/** Whether the percent-encoding of a path is complete and its bytes are UTF-8. Next answers 500 to a path of which that is not true. */
export function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
